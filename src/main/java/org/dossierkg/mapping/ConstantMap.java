package org.dossierkg.mapping;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/** The same term for each row. */
record ConstantMap(Node term) implements TermMap {
    @Override
    public List<Node> terms(Row row, Consumer<Problem> problems) {
        return List.of(term);
    }

    @Override
    public TermWriter writer() {
        byte[] bytes = NodeLines.bytes(term);
        return (row, out, problems) -> {
            out.put(bytes);
            return true;
        };
    }

    @Override
    public List<String> columns() {
        return List.of();
    }
}
