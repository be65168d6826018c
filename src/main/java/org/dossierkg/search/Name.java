package org.dossierkg.search;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A name of a thing.
 *
 * @param literal as the data has it
 * @param status of the claim that gives this name, when no claim asserts it; else null
 */
public record Name(Node literal, @Nullable Node status) {}
