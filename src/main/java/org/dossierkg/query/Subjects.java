package org.dossierkg.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** Triples by subject, in the order of a file: descriptions of datasets first, then as they come. */
final class Subjects {
    private Subjects() {}

    /** @param triples sorted, so that those of one subject follow one another */
    static Map<Node, List<Triple>> grouped(List<Triple> triples) {
        Map<Node, List<Triple>> all = new LinkedHashMap<>();
        for (Triple triple : triples) {
            all.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple);
        }
        Map<Node, List<Triple>> ordered = new LinkedHashMap<>();
        all.forEach((subject, those) -> {
            if (those.stream().anyMatch(Subjects::describesDataset)) {
                ordered.put(subject, those);
            }
        });
        ordered.keySet().forEach(all::remove);
        ordered.putAll(all);
        return ordered;
    }

    private static boolean describesDataset(Triple triple) {
        return triple.predicateMatches(RDF.Nodes.type)
                && (triple.objectMatches(DCAT.Dataset.asNode()) || triple.objectMatches(VOID.Dataset.asNode()));
    }
}
