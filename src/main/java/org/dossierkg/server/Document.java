package org.dossierkg.server;

import org.apache.jena.sparql.core.DatasetGraph;

/** What the server says about one thing: to people as a page, to programs as a graph. */
interface Document {
    Page page();

    /** In memory, so that it outlives the transaction in which the document was made. */
    DatasetGraph graph();

    /** Whether there is more of the graph at the same address with the next {@code part}. */
    default boolean hasMore() {
        return false;
    }
}
