package org.dossierkg.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.vocab.Dsr;

/**
 * The statements that no source makes in its own name, such as allegations, by the thing that they end in. They are not
 * asserted, and no store indexes what is inside triple terms, so without this the page of a country could not tell of a
 * delivery that is merely alleged.
 */
final class EntityMentions {
    /** How many claims of each status are read; each takes some 100 bytes as long as the generation is current. */
    static final int READ = 250_000;

    private final PerGeneration<Map<Node, List<EntityFact>>> byObject;

    EntityMentions(Generations generations) {
        this.byObject = new PerGeneration<>(generations, EntityMentions::read);
    }

    List<EntityFact> of(Node thing, Inquiry inquiry) {
        return byObject.of(inquiry.data(), inquiry.allowance()::check).getOrDefault(thing, List.of());
    }

    private static Map<Node, List<EntityFact>> read(DatasetGraph data) {
        Graph graph = data.getDefaultGraph();
        Map<Node, List<EntityFact>> byObject = new HashMap<>();
        for (Node status : Dsr.STATUSES) {
            if (!status.equals(Dsr.STATED)) {
                graph.stream(Node.ANY, Dsr.STATUS, status)
                        .limit(READ)
                        .map(Triple::getSubject)
                        .forEach(claim -> EntityClaim.statement(graph, claim)
                                .filter(statement -> statement.getObject().isURI() && !graph.contains(statement))
                                .ifPresent(statement -> byObject.computeIfAbsent(
                                                statement.getObject(), o -> new ArrayList<>())
                                        .add(new EntityFact(statement, claim))));
            }
        }
        return byObject;
    }
}
