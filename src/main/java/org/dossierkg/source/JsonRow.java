package org.dossierkg.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.report.Position;

/** An iteration over a JSON document. */
final class JsonRow implements Row {
    private final Header header;
    private final Position position;
    private final String name;
    private final List<List<JsonNode>> columns;

    /** @param columns the values that each reference of the header gives, without arrays, objects and nulls */
    JsonRow(Header header, Position position, String name, List<List<JsonNode>> columns) {
        this.header = header;
        this.position = position;
        this.name = name;
        this.columns = columns;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String cell(int column) {
        List<JsonNode> values = columns.get(column);
        return values.size() == 1 ? values.get(0).asText() : "";
    }

    @Override
    public List<String> values(int column) {
        List<String> texts = new ArrayList<>(1);
        for (JsonNode value : columns.get(column)) {
            texts.add(value.asText());
        }
        return texts;
    }

    @Override
    public List<Node> literals(int column) {
        List<Node> literals = new ArrayList<>(1);
        for (JsonNode value : columns.get(column)) {
            literals.add(literal(value));
        }
        return literals;
    }

    private static Node literal(JsonNode value) {
        String text = value.asText();
        if (value.isIntegralNumber()) {
            return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
        }
        if (value.isNumber()) {
            return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdouble);
        }
        return value.isBoolean()
                ? NodeFactory.createLiteralDT(text, XSDDatatype.XSDboolean)
                : NodeFactory.createLiteralString(text);
    }
}
