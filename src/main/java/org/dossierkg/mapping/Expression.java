package org.dossierkg.mapping;

import java.util.List;
import org.dossierkg.source.Row;

/** What an RML expression map says: how texts are made from a row. */
sealed interface Expression permits Expression.Constant, Reference, Template {
    /** The texts that a row gives; none when a cell that is needed is empty. */
    List<String> values(Row row);

    /** The columns that are read, in the order in which they are written. */
    List<String> columns();

    /** The same text for each row. */
    record Constant(String value) implements Expression {
        @Override
        public List<String> values(Row row) {
            return List.of(value);
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }
}
