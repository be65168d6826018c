package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/** A term map that writes at most one term a row, straight from the row's cells. */
interface TermWriter extends TermsWriter {
    /** Writes the term that a row gives, and returns whether it gives one; what is written without one does not count. */
    boolean write(ByteRow row, Bytes out, Consumer<Problem> problems);

    @Override
    default void write(ByteRow row, Terms out, Consumer<Problem> problems) {
        if (write(row, out.open(), problems)) {
            out.end();
        } else {
            out.drop();
        }
    }

    /** The writer for a term map, if it gives at most one term a row and needs nothing but the row's cells. */
    static Optional<TermWriter> of(TermMap map) {
        if (map instanceof ConstantMap constant) {
            byte[] term = NodeLines.bytes(constant.term());
            return Optional.of((row, out, problems) -> {
                out.put(term);
                return true;
            });
        }
        if (map instanceof IriMap iri) {
            return iri(iri);
        }
        return map instanceof LiteralMap literal ? literal(literal) : Optional.empty();
    }

    private static Optional<TermWriter> iri(IriMap map) {
        if (map.expression() instanceof Template template && template.isSingle()) {
            List<Template.Part> parts = template.parts();
            String start = parts.get(0).text();
            boolean absolute = Iris.isAbsolute(start + "x");
            if (template.iriSafe() && Iris.isIri((absolute ? "" : map.base()) + template.withAll("x"))) {
                return Optional.of(parts(absolute ? "<" : "<" + map.base(), parts, true, ">"));
            }
        }
        if (map.expression() instanceof Reference reference
                && reference.separator().isEmpty()) {
            return Optional.of(cell(map, reference.column()));
        }
        return Optional.empty();
    }

    private static Optional<TermWriter> literal(LiteralMap map) {
        boolean fixedLanguage = map.language() == null || map.language() instanceof Expression.Constant;
        boolean fixedDatatype = map.datatype() == null || map.datatype() instanceof ConstantMap;
        if (!fixedLanguage || !fixedDatatype) {
            return Optional.empty();
        }
        String end = "\"";
        Lexical lexical = Lexical.of("http://www.w3.org/2001/XMLSchema#string");
        if (map.language() instanceof Expression.Constant language) {
            end = "\"@" + language.value();
        } else if (map.datatype() instanceof ConstantMap datatype) {
            String type = datatype.term().getURI();
            lexical = Lexical.of(type);
            end = type.equals("http://www.w3.org/2001/XMLSchema#string") ? "\"" : "\"^^<" + type + ">";
        }
        if (map.expression() instanceof Reference reference
                && reference.separator().isEmpty()) {
            return Optional.of(cell(map, reference, lexical, end));
        }
        if (map.expression() instanceof Template template && template.isSingle() && map.datatype() == null) {
            return Optional.of(parts("\"", template.parts(), false, end));
        }
        return Optional.empty();
    }

    private static TermWriter cell(LiteralMap map, Reference reference, Lexical lexical, String end) {
        byte[] close = utf8(end);
        int column = reference.column();
        return (row, out, problems) -> {
            if (row.isEmpty(column)) {
                return false;
            }
            if (!lexical.has(row, column)) {
                map.terms(row, problems);
                return false;
            }
            out.put('"');
            out.literal(row.source(column), row.start(column), row.end(column));
            out.put(close);
            return true;
        };
    }

    private static TermWriter cell(IriMap map, int column) {
        return (row, out, problems) -> {
            if (row.isEmpty(column)) {
                return false;
            }
            out.put('<');
            if (Lexical.isPlainUrl(row.source(column), row.start(column), row.end(column))) {
                out.put(row.source(column), row.start(column), row.end(column));
            } else {
                List<Node> terms = map.terms(row, problems);
                if (terms.isEmpty()) {
                    return false;
                }
                out.text(terms.get(0).getURI());
            }
            out.put('>');
            return true;
        };
    }

    private static TermWriter parts(String open, List<Template.Part> parts, boolean iri, String close) {
        byte[][] before = new byte[parts.size()][];
        int[] columns = new int[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            Template.Part part = parts.get(i);
            Bytes text = new Bytes(64);
            text.text(i == 0 ? open : "");
            if (iri) {
                text.text(part.text());
            } else {
                text.literal(part.text());
            }
            before[i] = utf8(text.toString());
            columns[i] = part.reference() == null ? -1 : part.reference().column();
        }
        byte[] end = utf8(close);
        return (row, out, problems) -> {
            for (int i = 0; i < before.length; i++) {
                out.put(before[i]);
                int column = columns[i];
                if (column >= 0) {
                    if (row.isEmpty(column)) {
                        return false;
                    }
                    if (iri) {
                        out.iriSafe(row.source(column), row.start(column), row.end(column));
                    } else {
                        out.literal(row.source(column), row.start(column), row.end(column));
                    }
                }
            }
            out.put(end);
            return true;
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
