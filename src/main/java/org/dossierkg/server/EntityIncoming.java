package org.dossierkg.server;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Prov;

/**
 * One part of the statements that lead to a thing.
 *
 * @param list the name that the address of the page has for the list
 * @param heading what the statements have in common
 * @param statements of this part alone
 * @param part its number, from 1
 * @param more whether there is another part
 */
record EntityIncoming(String list, String heading, List<EntityFact> statements, int part, boolean more) {
    /** Statements of one part. */
    static final int PART = 50;

    /** Parts that can be reached; who needs more asks with SPARQL. */
    static final int PARTS = 1_000;

    private static final List<Node> OWN_LISTS = List.of(Dsr.ABOUT, Prov.HAD_PRIMARY_SOURCE, Dsr.SAID_BY);

    /** The lists that have anything in them. */
    static List<EntityIncoming> of(Node thing, Inquiry inquiry, EntityMentions mentions) {
        Graph graph = inquiry.graph();
        Stream<EntityFact> asserted = graph.stream(Node.ANY, Node.ANY, thing)
                .filter(triple -> !OWN_LISTS.contains(triple.getPredicate()))
                .flatMap(triple -> Entity.made(graph, triple).stream());
        Stream<EntityFact> refers = Stream.concat(mentions.of(thing, inquiry).stream(), asserted);
        return Stream.of(
                        of(
                                "backs",
                                "What rests on this source",
                                claims(graph, Prov.HAD_PRIMARY_SOURCE, thing),
                                inquiry),
                        of("says", "What it says", claims(graph, Dsr.SAID_BY, thing), inquiry),
                        of("refers", "What refers to it", refers, inquiry))
                .filter(incoming -> !incoming.statements.isEmpty())
                .toList();
    }

    private static Stream<EntityFact> claims(Graph graph, Node property, Node thing) {
        return graph.stream(Node.ANY, property, thing)
                .map(Triple::getSubject)
                .flatMap(claim -> EntityClaim.statement(graph, claim).stream()
                        .map(statement -> new EntityFact(statement, claim)));
    }

    private static EntityIncoming of(String list, String heading, Stream<EntityFact> all, Inquiry inquiry) {
        int part = inquiry.part(list);
        if (part > PARTS) {
            throw new HttpError(404, "pages show the first " + PARTS * PART + " of such a list; ask for more at /ask");
        }
        List<EntityFact> found =
                all.skip((long) (part - 1) * PART).limit(PART + 1L).toList();
        boolean more = found.size() > PART && part < PARTS;
        return new EntityIncoming(list, heading, found.subList(0, Math.min(PART, found.size())), part, more);
    }
}
