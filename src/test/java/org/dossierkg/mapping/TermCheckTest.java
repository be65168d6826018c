package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.RDFDataMgr;
import org.dossierkg.vocab.Dm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names in a mapping that no vocabulary has. */
class TermCheckTest {
    private static final String SOURCE = ":m rml:logicalSource [ rml:source \"t.csv\" ] ;\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheTable() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id\n1\n");
    }

    @Test
    void aMisspeltPropertyIsToldWithTheNearestOnes() throws IOException {
        List<String> problems = Mapped.of(folder, SOURCE + "rml:subjectmap [ rml:template \"{id}\" ] .")
                .problems();
        assertEquals(
                "mapping.ttl:3:1: error: rml:subjectmap is not a term of RML;"
                        + " the nearest are subject, subjectMap, objectMap, object, parentMap …",
                problems.get(0));
    }

    @Test
    void aMisspeltValueIsTold() throws IOException {
        String mapping = "rml:subjectMap [ rml:template \"{id}\" ; rml:class :C ; rml:termType rml:Iri ] .";
        assertEquals(
                "mapping.ttl:3:68: error: rml:Iri is not a term of RML",
                Mapped.of(folder, SOURCE + mapping).problems().get(0).split(";", -1)[0]);
    }

    @Test
    void aMisspeltTermOfAnEarlierVocabularyKeepsItsPrefix() throws IOException {
        List<String> problems = Mapped.of(folder, SOURCE + "rr:subjectmap [ rr:template \"{id}\" ] .")
                .problems();
        assertEquals(
                "mapping.ttl:3:1: error: rr:subjectmap is not a term of RML",
                problems.get(0).split(";", -1)[0]);
    }

    @Test
    void aTermThatIsNotReadIsWarnedOf() throws IOException {
        String mapping = "rml:subjectMap [ rml:template \"{id}\" ; rml:class :C ; rml:logicalTarget :x ] .";
        Mapped mapped = Mapped.of(folder, SOURCE + mapping);
        assertEquals(
                List.of("mapping.ttl:3:55: warning: rml:logicalTarget is not read; what it says has no effect"),
                mapped.problems());
        assertEquals(1, mapped.triples().size());
    }

    @Test
    void theTermsOfTheMappingOntologyAreTheKnownOnes() {
        Set<String> documented = new TreeSet<>();
        RDFDataMgr.loadGraph("ontology/mapping.ttl").find().forEach(triple -> {
            if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(Dm.NS)) {
                documented.add(triple.getSubject().getURI().substring(Dm.NS.length()));
            }
        });
        Set<String> known = new TreeSet<>(Dm.PROPERTIES);
        known.addAll(Dm.CLASSES_AND_VALUES);
        assertEquals(documented, known);
    }
}
