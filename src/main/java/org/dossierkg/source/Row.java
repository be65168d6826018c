package org.dossierkg.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.report.Position;

/** One record of a source, with the values that a mapping refers to. */
public interface Row {
    /** The table that the row is of. */
    Header header();

    /** Where the row starts. */
    Position position();

    /** The row as a claim names it, such as {@code sanctions.csv:7}. */
    String name();

    /** The only value in this column, 0-based; the empty text stands for none. */
    String cell(int column);

    /** The values in this column, 0-based; empty where there is none. */
    List<String> values(int column);

    /** The values in this column as literals of the datatypes that are natural to the source; texts where it has none. */
    default List<Node> literals(int column) {
        List<Node> literals = new ArrayList<>(1);
        for (String value : values(column)) {
            literals.add(NodeFactory.createLiteralString(value));
        }
        return literals;
    }
}
