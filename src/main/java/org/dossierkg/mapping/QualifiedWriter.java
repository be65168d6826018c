package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes literals whose language or datatype differs from row to row. */
final class QualifiedWriter {
    private static final byte[] TAG = "\"@".getBytes(StandardCharsets.US_ASCII);

    private QualifiedWriter() {}

    /** A writer of each text in each of a row's languages; in none if the row has none. */
    static TermsWriter tagged(LiteralMap map, Expression language) {
        TextsWriter texts = map.expression().writer();
        TextsWriter tags = language.writer();
        return (row, out, problems) -> {
            int firstText = out.count();
            texts.write(row, out);
            int firstTag = out.count();
            tags.write(row, out);
            int behind = out.count();
            for (int text = firstText; text < firstTag; text++) {
                if (firstTag == behind) {
                    quoted(text, out);
                    out.open().put('"');
                    out.end();
                }
                for (int tag = firstTag; tag < behind; tag++) {
                    String name = out.text(tag);
                    boolean bare = isBareLanguage(name);
                    if (bare || LiteralMap.isLanguageTag(name)) {
                        quoted(text, out);
                        out.open().put(TAG);
                        out.open().text(bare ? name : LiteralMap.formatted(name));
                        out.end();
                    } else {
                        problems.accept(LiteralMap.mistagged(row, language, name));
                    }
                }
            }
            out.remove(firstText, behind);
        };
    }

    /** Whether a tag is a language of two small letters alone, which needs no closer look. */
    private static boolean isBareLanguage(String tag) {
        return tag.length() == 2 && isSmallLetter(tag.charAt(0)) && isSmallLetter(tag.charAt(1));
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static void quoted(int text, Terms out) {
        out.open().put('"');
        out.open().literal(out.array(), out.start(text), out.end(text));
    }

    /** A writer of each text in each of a row's datatypes. */
    static TermsWriter typed(LiteralMap map, TermMap datatypeMap) {
        TextsWriter texts = map.expression().writer();
        TermsWriter datatypes = datatypeMap.writer();
        return (row, out, problems) -> {
            int firstText = out.count();
            texts.write(row, out);
            int firstType = out.count();
            if (firstText < firstType) {
                datatypes.write(row, out, problems);
            }
            int behind = out.count();
            for (int text = firstText; text < firstType; text++) {
                for (int type = firstType; type < behind; type++) {
                    String iri = out.text(type);
                    Node datatype = NodeFactory.createURI(iri.substring(1, iri.length() - 1));
                    LiteralWriter literal = LiteralWriter.typed(map, datatype);
                    if (literal.write(row, out.array(), out.start(text), out.end(text), out.open(), problems)) {
                        out.end();
                    }
                }
            }
            out.remove(firstText, behind);
        };
    }
}
