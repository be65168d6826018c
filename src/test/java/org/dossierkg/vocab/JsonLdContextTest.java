package org.dossierkg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

class JsonLdContextTest {
    private static final Path FILE = Path.of("ontology", "context.jsonld");

    @Test
    void theContextInTheFolderIsThatOfTheOntology() throws IOException {
        JenaSystem.init();
        String context =
                JsonLdContext.of(RDFParser.source("ontology/dossier.ttl").toGraph());
        if (Boolean.getBoolean("context.write")) {
            Files.writeString(FILE, context);
        }
        assertEquals(
                context,
                Files.readString(FILE),
                "write it anew: mvn test -Dtest=JsonLdContextTest -Dcontext.write=true");
    }

    @Test
    void jsonWithTheContextIsReadAsTheTermsOfTheOntology() throws IOException {
        JenaSystem.init();
        String json = Files.readString(FILE).strip();
        String document = json.substring(0, json.lastIndexOf('}')) + """
                , "id": "https://w3id.org/dossier/norinco/claim/sub1", "type": "Claim",
                  "status": "Stated", "about": "https://w3id.org/dossier/norinco/norinco", "earliest": "1980-01-01" }
                """;
        var graph =
                RDFParser.fromString(document, org.apache.jena.riot.Lang.JSONLD).toGraph();
        var expected =
                RDFParser.fromString("""
                        PREFIX dsr: <https://w3id.org/dossier/ontology#>
                        <https://w3id.org/dossier/norinco/claim/sub1> a dsr:Claim ; dsr:status dsr:Stated ;
                          dsr:about <https://w3id.org/dossier/norinco/norinco> ;
                          dsr:earliest "1980-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                        """, org.apache.jena.riot.Lang.TURTLE).toGraph();
        assertEquals(expected.stream().toList().size(), graph.stream().toList().size());
        expected.stream().forEach(triple -> assertEquals(true, graph.contains(triple), triple.toString()));
    }
}
