package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Writes SPARQL 1.2 Query Results XML, a row a line. A character that XML has not is a problem. */
public final class XmlWriter implements ResultWriter {
    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sparql xmlns="http://www.w3.org/2005/sparql-results#">
            <head>""";

    @Override
    public void write(boolean verdict, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        text.write(START + "</head>\n<boolean>" + verdict + "</boolean>\n</sparql>\n");
        text.flush();
    }

    @Override
    public void write(RowSet rows, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        text.write(START);
        Var[] variables = rows.getResultVars().toArray(Var[]::new);
        for (Var variable : variables) {
            text.write("<variable name=\"" + variable.getVarName() + "\"/>");
        }
        text.write("</head>\n<results>\n");
        ShortBlankNodes blanks = new ShortBlankNodes();
        while (rows.hasNext()) {
            Binding row = rows.next();
            text.write("<result>");
            for (Var variable : variables) {
                Node term = row.get(variable);
                if (term != null) {
                    text.write("<binding name=\"" + variable.getVarName() + "\">");
                    term(blanks.named(term), text);
                    text.write("</binding>");
                }
            }
            text.write("</result>\n");
        }
        text.write("</results>\n</sparql>\n");
        text.flush();
    }

    private static void term(Node term, Utf8Output out) throws IOException {
        if (term.isURI()) {
            out.write("<uri>" + XmlName.escaped(term.getURI()) + "</uri>");
        } else if (term.isLiteral()) {
            out.write("<literal" + attributes(term) + ">");
            out.write(XmlName.escaped(term.getLiteralLexicalForm()));
            out.write("</literal>");
        } else if (term.isBlank()) {
            out.write("<bnode>" + XmlName.escaped(term.getBlankNodeLabel()) + "</bnode>");
        } else {
            Triple triple = term.getTriple();
            out.write("<triple><subject>");
            term(triple.getSubject(), out);
            out.write("</subject><predicate>");
            term(triple.getPredicate(), out);
            out.write("</predicate><object>");
            term(triple.getObject(), out);
            out.write("</object></triple>");
        }
    }

    private static String attributes(Node literal) {
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            TextDirection direction = literal.getLiteralBaseDirection();
            String its = direction == null
                    ? ""
                    : " xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\" its:dir=\""
                            + direction.direction() + "\"";
            return " xml:lang=\"" + XmlName.escaped(language) + "\"" + its;
        }
        String datatype = literal.getLiteralDatatypeURI();
        return XSDDatatype.XSDstring.getURI().equals(datatype) ? "" : " datatype=\"" + XmlName.escaped(datatype) + "\"";
    }
}
