package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.dossierkg.vocab.Rml;

/** Compiles joins. No parent's table is read for that. */
final class JoinReader {
    private final MappingGraph mapping;

    /** Joins with the same parents share them. */
    private final Map<Parents, Join> joins = new HashMap<>();

    JoinReader(MappingGraph mapping) {
        this.mapping = mapping;
    }

    ReferencingObjectMap read(List<Node> conditions, LogicalSource child, LogicalSource parent, TermMap parentSubject) {
        List<Expression> childSide = new ArrayList<>();
        List<Expression> parentSide = new ArrayList<>();
        for (Node condition : conditions) {
            childSide.add(side(condition, Rml.CHILD, Rml.CHILD_MAP, child));
            parentSide.add(side(condition, Rml.PARENT, Rml.PARENT_MAP, parent));
        }
        Parents parents = new Parents(parent, new JoinKeys(parentSide), parentSubject);
        return new ReferencingObjectMap(new JoinKeys(childSide), joins.computeIfAbsent(parents, Join::of));
    }

    private Expression side(Node condition, Node shortcut, Node map, LogicalSource source) {
        ExpressionReader expressions = new ExpressionReader(mapping, source);
        String reference = mapping.text(condition, shortcut);
        if (reference != null) {
            return expressions.reference(condition, shortcut, reference);
        }
        Node described = mapping.one(condition, map);
        if (described == null) {
            throw mapping.problem(
                    condition,
                    shortcut,
                    "the join has no " + MappingGraph.name(shortcut),
                    "name the column to join on");
        }
        return expressions.read(described, false);
    }
}
