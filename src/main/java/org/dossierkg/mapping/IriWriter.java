package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.jspecify.annotations.Nullable;

/** Writes IRIs, and has those looked at closely that are not of the most usual form. */
final class IriWriter implements TextWriter {
    /** Beginnings of IRIs that stay IRIs whatever a template encodes behind them. */
    private static final Pattern SETTLED =
            Pattern.compile("(https?://[A-Za-z0-9.-]+(:[0-9]+)?/|urn:[A-Za-z0-9-]+:).*", Pattern.DOTALL);

    private final IriMap map;
    private final byte[] base;
    private final boolean plainBase;

    private IriWriter(IriMap map) {
        this.map = map;
        this.base = map.base().getBytes(StandardCharsets.UTF_8);
        this.plainBase = map.base().endsWith("/") && Lexical.isPlainUrl(base, 0, base.length);
    }

    static TermsWriter of(IriMap map) {
        if (map.expression() instanceof Template template && template.iriSafe() && template.isSingle()) {
            String start = start(template, map.base());
            if (start != null && Iris.isIri(start + template.withAll("x"))) {
                return TemplateWriter.of(map, "<" + start, template, ">");
            }
        }
        return new IriWriter(map).of(map.expression());
    }

    /** What stands before each text of a template; null when that depends on the row, or when some may be no IRIs. */
    private static @Nullable String start(Template template, String base) {
        List<Template.Part> parts = template.parts();
        String text = parts.get(0).text();
        boolean absolute = Iris.isAbsolute(text);
        boolean noScheme = !text.isEmpty() && !Iris.isAbsolute(text + ":");
        boolean noColon = parts.stream().allMatch(part -> part.text().indexOf(':') < 0);
        String before = absolute ? "" : base;
        boolean settled = SETTLED.matcher(before + text).matches();
        return settled && (absolute || noScheme || noColon) ? before : null;
    }

    @Override
    public TermWriter ofCell(int column) {
        return (row, out, problems) -> !row.isEmpty(column)
                && write(row, row.source(column), row.start(column), row.end(column), out, problems);
    }

    @Override
    public boolean write(ByteRow row, byte[] text, int start, int end, Bytes out, Consumer<Problem> problems) {
        boolean relative = plainBase && Lexical.isPlainPath(text, start, end);
        if (relative || Lexical.isPlainUrl(text, start, end)) {
            out.put('<');
            if (relative) {
                out.put(base);
            }
            out.put(text, start, end);
            out.put('>');
            return true;
        }
        String iri = map.iri(new String(text, start, end - start, StandardCharsets.UTF_8), row, problems);
        if (iri == null) {
            return false;
        }
        out.put('<');
        out.text(iri);
        out.put('>');
        return true;
    }
}
