package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/** A term made by a template whose cells hold one value each, written from the cells. */
final class TemplateWriter implements TermWriter {
    private final TermMap map;
    private final boolean iri;
    private final byte[][] before;
    private final int[] columns;
    private final byte[] close;

    private TemplateWriter(TermMap map, String open, Template template, String close) {
        this.map = map;
        this.iri = template.iriSafe();
        this.close = close.getBytes(StandardCharsets.UTF_8);
        List<Template.Part> parts = template.parts();
        before = new byte[parts.size()][];
        columns = new int[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            Template.Part part = parts.get(i);
            Bytes text = new Bytes(64);
            text.text(i == 0 ? open : "");
            if (iri) {
                text.text(part.text());
            } else {
                text.literal(part.text());
            }
            before[i] = text.toArray();
            columns[i] = part.reference() == null ? -1 : part.reference().column();
        }
    }

    /**
     * A writer of a template that is single.
     *
     * @param map answers for IRIs with characters that are best not in one
     * @param open stands before the template's text, close behind
     */
    static TemplateWriter of(TermMap map, String open, Template template, String close) {
        return new TemplateWriter(map, open, template, close);
    }

    @Override
    public boolean write(ByteRow row, Bytes out, Consumer<Problem> problems) {
        int start = out.length();
        boolean usual = true;
        for (int i = 0; i < before.length; i++) {
            out.put(before[i]);
            int column = columns[i];
            if (column >= 0) {
                if (row.isEmpty(column)) {
                    return false;
                }
                if (iri) {
                    usual &= out.iriSafe(row.source(column), row.start(column), row.end(column));
                } else {
                    out.literal(row.source(column), row.start(column), row.end(column));
                }
            }
        }
        out.put(close);
        return usual || closely(row, out, start, problems);
    }

    /** Writes the term once more, if it is one by the map's own judgement. */
    private boolean closely(ByteRow row, Bytes out, int start, Consumer<Problem> problems) {
        List<Node> terms = map.terms(row, problems);
        out.truncate(start);
        terms.forEach(term -> NodeLines.term(term, out));
        return !terms.isEmpty();
    }
}
