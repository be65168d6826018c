package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/** Writes literals of one datatype or of one language. */
final class LiteralWriter implements TextWriter {
    private static final Node STRING = NodeFactory.createURI(XSDDatatype.XSDstring.getURI());

    private final LiteralMap map;
    private final Node datatype;
    private final Lexical lexical;
    private final byte[] close;

    /** @param close what stands behind the text */
    private LiteralWriter(LiteralMap map, Node datatype, String close) {
        this.map = map;
        this.datatype = datatype;
        this.lexical = Lexical.of(datatype.getURI());
        this.close = close.getBytes(StandardCharsets.UTF_8);
    }

    static TermsWriter of(LiteralMap map) {
        if (map.language() instanceof Expression.Constant tag) {
            return untyped(map, "\"@" + LiteralMap.formatted(tag.value()));
        }
        if (map.language() != null) {
            return QualifiedWriter.tagged(map, map.language());
        }
        if (map.datatype() == null) {
            return untyped(map, "\"");
        }
        return map.datatype() instanceof ConstantMap constant
                ? typed(map, constant.term()).of(map.expression())
                : QualifiedWriter.typed(map, map.datatype());
    }

    private static TermsWriter untyped(LiteralMap map, String close) {
        return map.expression() instanceof Template template && template.isSingle()
                ? TemplateWriter.of(map, "\"", template, close)
                : new LiteralWriter(map, STRING, close).of(map.expression());
    }

    /** A writer of literals of this datatype. */
    static LiteralWriter typed(LiteralMap map, Node datatype) {
        return new LiteralWriter(map, datatype, datatype.equals(STRING) ? "\"" : "\"^^<" + datatype.getURI() + ">");
    }

    @Override
    public TermWriter ofCell(int column) {
        return (row, out, problems) -> !row.isEmpty(column)
                && write(row, row.source(column), row.start(column), row.end(column), out, problems);
    }

    @Override
    public boolean write(ByteRow row, byte[] text, int start, int end, Bytes out, Consumer<Problem> problems) {
        if (!lexical.has(text, start, end)) {
            problems.accept(map.mistyped(row, new String(text, start, end - start, StandardCharsets.UTF_8), datatype));
            return false;
        }
        out.put('"');
        out.literal(text, start, end);
        out.put(close);
        return true;
    }
}
