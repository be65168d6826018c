package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/** Makes blank nodes: the same text gives the same node, in every table of the mapping. */
record BlankNodeMap(Expression expression) implements TermMap {
    @Override
    public List<Node> terms(Row row, Consumer<Problem> problems) {
        List<Node> terms = new ArrayList<>(1);
        for (String value : expression.values(row)) {
            terms.add(NodeFactory.createBlankNode(value));
        }
        return terms;
    }

    @Override
    public TermsWriter writer() {
        TextWriter writer = (row, text, start, end, out, problems) -> {
            out.blank(text, start, end);
            return true;
        };
        return writer.of(expression);
    }

    @Override
    public List<String> columns() {
        return expression.columns();
    }
}
