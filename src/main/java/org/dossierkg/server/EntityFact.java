package org.dossierkg.server;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * A statement, by whom it is made.
 *
 * @param statement asserted or not
 * @param claim the claim that makes it; null for a triple of which no claim speaks
 */
record EntityFact(Triple statement, @Nullable Node claim) {}
