package org.dossierkg.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Lets functions take texts with a base direction, such as {@code "abc"@en--ltr}, which Jena's do not: what is made of one
 * has its direction too.
 */
final class BaseDirections {
    private BaseDirections() {}

    /** A function of a text and of what is looked for in it, which has the text's language and direction, or none. */
    static Guarded.Evaluation ofFirst(Guarded.Evaluation evaluation) {
        return (values, env) -> {
            if (!isAnyDirected(values)) {
                return evaluation.of(values, env);
            }
            NodeValue first = values.get(0);
            if (values.stream().anyMatch(value -> hasLanguage(value) && !isLike(first, value))) {
                throw new ExprEvalException("the texts are of different languages or directions");
            }
            NodeValue made = evaluation.of(
                    values.stream().map(BaseDirections::undirected).toList(), env);
            return directed(made, first);
        };
    }

    /** A function of texts that are put together: where not all have one language and direction, the whole has none. */
    static Guarded.Evaluation ofAll(Guarded.Evaluation evaluation) {
        return (values, env) -> {
            if (!isAnyDirected(values)) {
                return evaluation.of(values, env);
            }
            NodeValue first = values.get(0);
            return values.stream().allMatch(value -> isLike(first, value))
                    ? directed(
                            evaluation.of(
                                    values.stream()
                                            .map(BaseDirections::undirected)
                                            .toList(),
                                    env),
                            first)
                    : evaluation.of(values.stream().map(BaseDirections::plain).toList(), env);
        };
    }

    private static boolean isAnyDirected(List<NodeValue> values) {
        for (NodeValue value : values) {
            if (isDirected(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDirected(NodeValue value) {
        return direction(value.asNode()) != null;
    }

    private static @Nullable TextDirection direction(Node node) {
        return node.isLiteral() ? node.getLiteralBaseDirection() : null;
    }

    private static boolean hasLanguage(NodeValue value) {
        Node node = value.asNode();
        return node.isLiteral() && !node.getLiteralLanguage().isEmpty();
    }

    private static boolean isLike(NodeValue first, NodeValue other) {
        return hasLanguage(first)
                && hasLanguage(other)
                && first.asNode()
                        .getLiteralLanguage()
                        .equalsIgnoreCase(other.asNode().getLiteralLanguage())
                && direction(first.asNode()) == direction(other.asNode());
    }

    private static NodeValue undirected(NodeValue value) {
        Node node = value.asNode();
        return isDirected(value)
                ? NodeValue.makeNode(
                        NodeFactory.createLiteralLang(node.getLiteralLexicalForm(), node.getLiteralLanguage()))
                : value;
    }

    private static NodeValue plain(NodeValue value) {
        return isDirected(value) ? NodeValue.makeString(value.asNode().getLiteralLexicalForm()) : value;
    }

    private static NodeValue directed(NodeValue made, NodeValue first) {
        TextDirection direction = direction(first.asNode());
        Node node = made.asNode();
        return direction == null || !hasLanguage(made)
                ? made
                : NodeValue.makeNode(NodeFactory.createLiteralDirLang(
                        node.getLiteralLexicalForm(), node.getLiteralLanguage(), direction));
    }
}
