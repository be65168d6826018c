package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/** Makes dates, no more exact than they are stated. */
record DateMap(Expression expression) implements TermMap {
    @Override
    public List<Node> terms(Row row, Consumer<Problem> problems) {
        List<Node> terms = new ArrayList<>(1);
        for (String value : expression.values(row)) {
            date(value, row, problems).ifPresent(date -> terms.add(date.literal()));
        }
        return terms;
    }

    private Optional<StatedDate> date(String value, Row row, Consumer<Problem> problems) {
        Optional<StatedDate> date = StatedDate.parse(value);
        if (date.isEmpty()) {
            problems.accept(problem(
                    row,
                    "\"" + value + "\" is not a date",
                    "write a year 2003, a month 2003-02, a day 2003-02-28, or two of them with / between"));
        }
        return date;
    }

    @Override
    public TermsWriter writer() {
        TextWriter writer = (row, text, start, end, out, problems) -> {
            String value = new String(text, start, end - start, StandardCharsets.UTF_8);
            Optional<StatedDate> date = date(value, row, problems);
            date.ifPresent(known -> known.write(out));
            return date.isPresent();
        };
        return writer.of(expression);
    }

    @Override
    public List<String> columns() {
        return expression.columns();
    }
}
