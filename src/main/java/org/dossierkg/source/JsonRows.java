package org.dossierkg.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the rows of JSON documents and evaluates their columns. */
final class JsonRows {
    private final JsonSource source;
    private final Header header;
    private final List<JsonQuery> queries;
    private final Consumer<Row> rows;
    private final Consumer<Problem> problems;
    private final boolean[] filled;
    private long before;
    private long lastLine;
    private long count;

    JsonRows(JsonSource source, Consumer<Row> rows, Consumer<Problem> problems) {
        this.source = source;
        this.header = source.header();
        this.queries = source.references().queries();
        this.rows = rows;
        this.problems = problems;
        this.filled = new boolean[queries.size()];
    }

    /**
     * Gives the rows of the document that starts at the parser's current token.
     *
     * @param linesBefore how many lines of the file stand before the document
     */
    void read(JsonParser parser, long linesBefore) throws IOException {
        before = linesBefore;
        if (source.iterator() instanceof JsonSteps steps) {
            follow(parser, steps.steps());
            return;
        }
        JsonLocation start = parser.currentTokenLocation();
        JsonTree tree = new JsonTree();
        for (JsonNode node : source.iterator().select(tree.read(parser))) {
            @Nullable JsonLocation location = tree.start(node);
            row(node, location == null ? start : location);
        }
    }

    /** Reads the value at the parser's token, of which no more is kept than the row at hand. */
    private void follow(JsonParser parser, List<JsonSteps.Step> steps) throws IOException {
        JsonToken token = parser.currentToken();
        if (steps.isEmpty()) {
            JsonLocation start = parser.currentTokenLocation();
            row(new JsonTree().read(parser), start);
        } else if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                step(parser, steps, steps.get(0).takes(name));
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                step(parser, steps, steps.get(0).isAny());
            }
        }
    }

    private void step(JsonParser parser, List<JsonSteps.Step> steps, boolean taken) throws IOException {
        if (taken) {
            follow(parser, steps.subList(1, steps.size()));
        } else {
            parser.skipChildren();
        }
    }

    private void row(JsonNode node, JsonLocation location) {
        Position position = JsonErrors.position(source.path(), before, location);
        // several rows can share a line; then each but the first is called by its column too
        String name = header.name() + ":" + position.line();
        if (position.line() == lastLine) {
            name += ":" + position.column();
        }
        lastLine = position.line();
        count++;
        List<List<JsonNode>> columns = new ArrayList<>(queries.size());
        boolean whole = true;
        for (int column = 0; column < queries.size(); column++) {
            List<JsonNode> values = values(node, column);
            for (JsonNode value : values) {
                if (value.isContainerNode()) {
                    problems.accept(container(value, header.columns().get(column), position));
                    whole = false;
                }
            }
            columns.add(values);
        }
        if (whole) {
            rows.accept(new JsonRow(header, position, name, columns));
        }
    }

    private List<JsonNode> values(JsonNode node, int column) {
        List<JsonNode> values = new ArrayList<>(1);
        for (JsonNode value : queries.get(column).select(node)) {
            filled[column] = true;
            if (!value.isNull() && !(value.isTextual() && source.nulls().contains(value.textValue()))) {
                values.add(value);
            }
        }
        return values;
    }

    private static Problem container(JsonNode value, String reference, Position position) {
        return value.isArray()
                ? Problem.error(position, reference, "is an array", "write " + reference + "[*] for each of its values")
                : Problem.error(
                        position, reference, "is an object", "name one of its members, as in " + reference + ".name");
    }

    /** Tells of the references that led nowhere in any row. */
    void finish() {
        for (int column = 0; column < filled.length && count > 0; column++) {
            if (!filled[column]) {
                problems.accept(Problem.warning(
                        Position.of(source.path()),
                        header.columns().get(column),
                        "is there in none of the " + count + " rows",
                        "correct the reference unless the value is optional"));
            }
        }
    }
}
