package org.dossierkg.shapes;

import org.apache.jena.graph.Node;
import org.dossierkg.report.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something that a shape or a check noticed about a node of the dataset. It knows no file: whoever maps the rows again
 * finds the row that made the node.
 *
 * @param focus the node that the finding is about; where a claim is at fault, the claim
 * @param path the property at fault; null where there is none, or where the shape's path is longer than one step
 * @param value the object at fault; null where something is missing
 * @param severity how bad it is
 * @param what what is wrong, lower case, with the wrong text in quotes
 * @param advice what to do; empty when there is nothing to do
 * @param flag the {@code dsr:Flag} that the focus deserves; null where there is none
 */
public record Finding(
        Node focus,
        @Nullable Node path,
        @Nullable Node value,
        Severity severity,
        String what,
        String advice,
        @Nullable Node flag) {}
