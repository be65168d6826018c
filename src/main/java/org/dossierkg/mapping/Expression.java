package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.source.Row;

/** What an RML expression map says: how texts are made from a row. */
sealed interface Expression permits Expression.Constant, Expression.OfRow, Reference, Template, UriText {
    /** The texts that a row gives; none when a cell that is needed is empty. */
    List<String> values(Row row);

    /** The literals that a row gives where a mapping names neither language nor datatype. */
    default List<Node> literals(Row row) {
        List<Node> literals = new ArrayList<>(1);
        for (String value : values(row)) {
            literals.add(NodeFactory.createLiteralString(value));
        }
        return literals;
    }

    /** Writes the same texts as bytes. */
    default TextsWriter writer() {
        return TextsWriter.ofValues(this);
    }

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

    /**
     * One text a row, that no other row gives.
     *
     * @param owner sets it apart from the same row's texts of other maps
     */
    record OfRow(String owner) implements Expression {
        @Override
        public List<String> values(Row row) {
            return List.of(owner + "/" + row.name());
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }
}
