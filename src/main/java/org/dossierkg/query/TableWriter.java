package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in aligned columns, numbers to the right, with the number of rows below:
 *
 * <pre>
 * organization     founded
 * ---------------  -------
 * d:norinco-group  1980
 * (1 row)
 * </pre>
 */
final class TableWriter implements ResultWriter {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final TurtleTerms terms;
    private final int width;

    /** @param width columns of the terminal; 0 leaves every cell whole */
    TableWriter(Prefixes prefixes, int width) {
        this.terms = TurtleTerms.shortened(prefixes);
        this.width = width;
    }

    @Override
    public void write(boolean verdict, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        text.write(verdict + "\n");
        text.flush();
    }

    @Override
    public void write(RowSet rows, OutputStream out) throws IOException {
        List<Var> variables = rows.getResultVars();
        boolean[] numeric = new boolean[variables.size()];
        Arrays.fill(numeric, true);
        List<List<String>> cells = new ArrayList<>();
        cells.add(variables.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding row = rows.next();
            List<String> line = new ArrayList<>();
            for (Var variable : variables) {
                Node term = row.get(variable);
                numeric[line.size()] &= term == null || isNumber(term);
                line.add(cell(term));
            }
            cells.add(line);
        }
        int[] columns = columns(cells, variables.size());
        cells.add(1, Arrays.stream(columns).mapToObj("-"::repeat).toList());
        Utf8Output text = new Utf8Output(out);
        for (List<String> line : cells) {
            text.write(aligned(line, columns, numeric).stripTrailing());
            text.write('\n');
        }
        int count = cells.size() - 2;
        text.write(count == 1 ? "(1 row)\n" : "(" + count + " rows)\n");
        text.flush();
    }

    private int[] columns(List<List<String>> cells, int count) {
        int[] columns = new int[count];
        for (List<String> line : cells) {
            for (int i = 0; i < count; i++) {
                columns[i] = Math.max(columns[i], DisplayWidth.of(line.get(i)));
            }
        }
        int spare = width - GAP.length() * Math.max(0, count - 1);
        while (width > 0 && Arrays.stream(columns).sum() > spare) {
            int widest = 0;
            for (int i = 1; i < count; i++) {
                widest = columns[i] > columns[widest] ? i : widest;
            }
            if (columns[widest] <= NARROWEST) {
                break;
            }
            columns[widest]--;
        }
        return columns;
    }

    private static String aligned(List<String> line, int[] columns, boolean[] numeric) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            String cell = DisplayWidth.cut(line.get(i), columns[i]);
            String padding = " ".repeat(Math.max(0, columns[i] - DisplayWidth.of(cell)));
            text.append(i == 0 ? "" : GAP).append(numeric[i] ? padding + cell : cell + padding);
        }
        return text.toString();
    }

    private static boolean isNumber(Node term) {
        return term.isLiteral()
                && term.getLiteralDatatype() instanceof XSDDatatype datatype
                && (XSDDatatype.XSDdecimal.getURI().equals(datatype.getURI())
                        || XSDDatatype.XSDinteger.getURI().equals(datatype.getURI())
                        || XSDDatatype.XSDdouble.getURI().equals(datatype.getURI()));
    }

    /** Literals as plain text: a control character could change the terminal, so each is shown as a space. */
    private String cell(@Nullable Node term) {
        if (term == null) {
            return "";
        }
        return term.isLiteral() ? term.getLiteralLexicalForm().replaceAll("\\p{Cntrl}+", " ") : terms.text(term);
    }
}
