package org.dossierkg.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Access;

/** Mappings of one small table. */
final class Tables {
    private Tables() {}

    /**
     * What becomes of a table whose columns are {@code id} and {@code name}.
     *
     * @param source what stands in the logical source beside the reference formulation
     * @return the names in order, each behind its id, then the problems, with file names alone
     */
    static List<String> map(Path folder, String source, Access access) throws IOException {
        return map(folder, source, "id", "name", access);
    }

    static List<String> map(Path folder, String source, String id, String name, Access access) throws IOException {
        Path mapping = folder.resolve("mapping.ttl");
        Files.writeString(mapping, """
                PREFIX rml: <http://w3id.org/rml/>
                PREFIX csvw: <http://www.w3.org/ns/csvw#>
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                <#map> rml:logicalSource [ rml:referenceFormulation rml:CSV ;
                %s ] ;
                  rml:subjectMap [ rml:template "http://example.org/{%s}" ] ;
                  rml:predicateObjectMap [
                    rml:predicate <http://example.org/name> ; rml:objectMap [ rml:reference "%s" ] ] .
                """.formatted(source, id, name));
        List<String> names = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            Mapping.read(mapping, "http://example.org/", access, problems::add)
                    .map(
                            new StreamRDFBase() {
                                @Override
                                public void triple(Triple triple) {
                                    String subject = triple.getSubject().getURI();
                                    names.add(subject.substring(subject.lastIndexOf('/') + 1) + " "
                                            + triple.getObject().getLiteralLexicalForm());
                                }
                            },
                            problems::add);
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
        return Stream.concat(
                        names.stream(),
                        problems.stream().map(problem -> problem.toString().replace(folder + "/", "")))
                .distinct()
                .toList();
    }
}
