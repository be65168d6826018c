package org.dossierkg.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV, each as it comes: IRIs and literals bare, a triple term as {@code <<( s p o )>>}. */
public final class CsvWriter {
    private static final String NUMBER = "[+-]?[0-9.]+([eE][+-]?[0-9]+)?";

    private final TurtleTerms terms = TurtleTerms.full();
    private final boolean forSpreadsheets;

    /** @param forSpreadsheets whether a text that a spreadsheet would run as a formula gets {@code '} in front */
    CsvWriter(boolean forSpreadsheets) {
        this.forSpreadsheets = forSpreadsheets;
    }

    /** The rows with a text in place of each triple term, for a writer of CSV that knows none. */
    public static RowSet withoutTripleTerms(RowSet rows) {
        TurtleTerms terms = TurtleTerms.full();
        List<Var> variables = rows.getResultVars();
        return RowSetStream.create(variables, Iter.map(rows, row -> {
            BindingBuilder texts = Binding.builder();
            row.forEach((variable, term) -> texts.add(
                    variable, term.isTripleTerm() ? NodeFactory.createLiteralString(terms.text(term)) : term));
            return texts.build();
        }));
    }

    void write(RowSet rows, Writer out) throws IOException {
        List<Var> variables = rows.getResultVars();
        out.append(String.join(",", variables.stream().map(Var::getVarName).toList()));
        out.append('\n');
        while (rows.hasNext()) {
            Binding row = rows.next();
            List<String> cells = new ArrayList<>();
            for (Var variable : variables) {
                cells.add(cell(row.get(variable)));
            }
            out.append(String.join(",", cells)).append('\n');
        }
    }

    private String cell(@Nullable Node term) {
        if (term == null) {
            return "";
        }
        String text = text(term);
        if (forSpreadsheets && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER)) {
            text = "'" + text;
        }
        boolean quote = text.isEmpty() || text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quote ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private String text(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        return term.isLiteral() ? term.getLiteralLexicalForm() : terms.text(term);
    }
}
