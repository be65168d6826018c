package org.dossierkg.search;

import org.apache.jena.graph.Node;

/**
 * A thing that was found by one of its names.
 *
 * @param name the one that fits best
 * @param score up to 1, which is the text itself but for case, accents, punctuation and the script of Chinese
 */
public record Hit(Node thing, Name name, double score) {}
