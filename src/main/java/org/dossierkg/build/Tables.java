package org.dossierkg.build;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.dossierkg.mapping.Mapping;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Report;
import org.dossierkg.source.Access;

/** The tables of a dossier alone, without its links and checks: they can be read while those are wrong. */
public final class Tables {
    private final Mapping mapping;

    private Tables(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Reads the mapping; nothing when it has errors, of which a build tells. */
    public static Optional<Tables> of(Dossier dossier) {
        Report report = new Report();
        try {
            Mapping mapping = Mapping.read(dossier.mapping(), dossier.defaultBase(), Access.files(), report::add);
            return report.hasErrors() ? Optional.empty() : Optional.of(new Tables(mapping));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** What the IRIs of the dossier begin with. */
    public String base() {
        return mapping.base();
    }

    /** Which of some IRIs no table speaks of; none when the tables have errors, of which a build tells. */
    public Set<String> missing(Set<String> iris) {
        Set<String> missing = new HashSet<>(iris);
        Report report = new Report();
        StreamRDFBase sink = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                found(triple.getSubject());
                found(triple.getObject());
            }

            @Override
            public void quad(Quad quad) {
                triple(quad.asTriple());
            }

            private void found(Node node) {
                if (node.isURI()) {
                    missing.remove(node.getURI());
                }
            }
        };
        try {
            boolean whole = missing.isEmpty() || mapping.map(sink, report::add);
            return whole && !report.hasErrors() ? missing : Set.of();
        } catch (ProblemException e) {
            return Set.of();
        }
    }
}
