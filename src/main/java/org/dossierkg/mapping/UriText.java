package org.dossierkg.mapping;

import java.util.List;
import org.dossierkg.source.Row;

/** The texts of an expression with every character percent-encoded that a URI, unlike an IRI, cannot hold. */
record UriText(Expression expression) implements Expression {
    @Override
    public List<String> values(Row row) {
        return expression.values(row).stream().map(Iris::toUri).toList();
    }

    @Override
    public List<String> columns() {
        return expression.columns();
    }
}
