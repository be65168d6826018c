package org.dossierkg.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * What a mapping of a test makes of its source.
 *
 * @param triples as N-Triples, without the full stop
 * @param problems as report lines, without the folder
 */
record Mapped(Set<String> triples, List<String> problems) {
    static {
        JenaSystem.init();
    }

    static final String PREFIXES = "PREFIX rml: <http://w3id.org/rml/> PREFIX : <http://e.org/>"
            + " PREFIX dm: <https://w3id.org/dossier/mapping#> PREFIX dsr: <https://w3id.org/dossier/ontology#> "
            + " PREFIX rr: <http://www.w3.org/ns/r2rml#> PREFIX old: <http://semweb.mmlab.be/ns/rml#>"
            + " PREFIX ql: <http://semweb.mmlab.be/ns/ql#>\n";

    /** @param mapping its lines from the second on; the first line has the prefixes */
    static Mapped of(Path folder, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.ttl"), PREFIXES + mapping);
        List<Problem> problems = new ArrayList<>();
        Set<String> triples = new TreeSet<>();
        try {
            Mapping.read(file, "http://e.org/", problems::add)
                    .map(
                            new StreamRDFBase() {
                                @Override
                                public void triple(Triple triple) {
                                    triples.add(NodeFmtLib.strNodesNT(
                                            triple.getSubject(), triple.getPredicate(), triple.getObject()));
                                }
                            },
                            problems::add);
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
        return new Mapped(
                triples,
                problems.stream()
                        .map(problem -> problem.toString().replace(folder + "/", ""))
                        .toList());
    }

    /** The triples of one property, as "subject object" with the namespace {@code http://e.org/} left out. */
    List<String> of(String property) {
        return triples.stream()
                .filter(triple -> triple.contains("<http://e.org/" + property + ">"))
                .map(triple -> triple.replace(" <http://e.org/" + property + ">", "")
                        .replace("http://e.org/", "")
                        .replace("http://www.w3.org/2001/XMLSchema#", "xsd:"))
                .toList();
    }
}
