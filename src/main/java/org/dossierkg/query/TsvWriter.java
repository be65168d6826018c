package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Writes SPARQL results as tab-separated values, each term as in Turtle. */
public final class TsvWriter implements ResultWriter {
    private static final TurtleTerms TERMS = TurtleTerms.bareNumbers();

    @Override
    public void write(boolean verdict, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        text.write("?_askResult\n" + verdict + "\n");
        text.flush();
    }

    @Override
    public void write(RowSet rows, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        Var[] variables = rows.getResultVars().toArray(Var[]::new);
        for (int i = 0; i < variables.length; i++) {
            text.write((i == 0 ? "?" : "\t?") + variables[i].getVarName());
        }
        text.write('\n');
        ShortBlankNodes blanks = new ShortBlankNodes();
        while (rows.hasNext()) {
            Binding row = rows.next();
            for (int i = 0; i < variables.length; i++) {
                if (i > 0) {
                    text.write('\t');
                }
                Node term = row.get(variables[i]);
                if (term != null) {
                    text.write(TERMS.text(blanks.named(term)));
                }
            }
            text.write('\n');
        }
        text.flush();
    }
}
