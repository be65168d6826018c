package org.dossierkg.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.source.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in the encodings that users have. */
class EncodingTest {
    private static final String MARK = "\uFEFF";
    private static final String TABLE = "id,name\n1,Société\n";
    private static final List<String> MAPPED = List.of("1 Société");

    static {
        JenaSystem.init();
    }

    @TempDir
    private Path folder;

    @Test
    void utf8IsReadAndAMarkIsTold() throws IOException {
        assertEquals(MAPPED, map(TABLE.getBytes(UTF_8), ""));
        assertEquals(
                List.of(
                        "1 Société",
                        "t.csv:1:1: warning: starts with a byte-order mark, which was skipped;"
                                + " save it as UTF-8 without a mark"),
                map((MARK + TABLE).getBytes(UTF_8), ""));
    }

    @Test
    void aDeclaredEncodingIsRead() throws IOException {
        assertEquals(MAPPED, map(TABLE.getBytes(ISO_8859_1), "rml:encoding rml:ISO-8859-1"));
        assertEquals(MAPPED, map(TABLE.getBytes(ISO_8859_1), "csvw:dialect [ csvw:encoding \"windows-1252\" ]"));
        assertEquals(
                List.of("1 €"),
                map("id,name\n1,€\n".getBytes(Charset.forName("windows-1252")), "rml:encoding \"windows-1252\""));
        assertEquals(MAPPED, map(TABLE.getBytes(UTF_16LE), "rml:encoding rml:UTF-16LE"));
    }

    @Test
    void utf16IsReadInEitherOrderWhenDeclared() throws IOException {
        for (Charset order : List.of(UTF_16LE, UTF_16BE)) {
            byte[] bytes = (MARK + TABLE).getBytes(order);
            assertEquals(MAPPED, map(bytes, "rml:encoding rml:UTF-16"));
            assertEquals(MAPPED, map(bytes, "rml:encoding \"" + order.name() + "\""));
            assertEquals(
                    List.of("t.csv:1:1: error: is UTF-16, not UTF-8; save it as UTF-8 or declare rml:encoding"),
                    map(bytes, ""));
        }
    }

    @Test
    void aMarkOfAnotherEncodingIsToldOf() throws IOException {
        assertEquals(
                List.of("t.csv:1:1: error: is UTF-8, not UTF-16; save it as UTF-8 or declare rml:encoding"),
                map((MARK + TABLE).getBytes(UTF_8), "rml:encoding rml:UTF-16"));
        assertEquals(
                List.of("t.csv:1:1: error: is UTF-16, not UTF-16BE; save it as UTF-8 or declare rml:encoding"),
                map((MARK + TABLE).getBytes(UTF_16LE), "rml:encoding rml:UTF-16BE"));
    }

    @Test
    void theFirstWrongByteIsToldInPackedFilesToo() throws IOException {
        byte[] wrong = TABLE.getBytes(ISO_8859_1);
        List<String> told =
                List.of("t.csv:2:7: error: is not UTF-8 from here on; save the table as UTF-8 or declare rml:encoding");
        assertEquals(told, map(wrong, ""));
        assertEquals(told, map(gzip(wrong), ""));
        assertEquals(told, map(gzip(TABLE.replace("\n", "\r").getBytes(ISO_8859_1)), ""));
    }

    @Test
    void anUnclosedQuoteIsFoundInPackedFilesToo() throws IOException {
        assertEquals(
                List.of("t.csv:2: error: name: a quote is opened here and never closed;"
                        + " close it, or write \"\" for a quote inside a quoted cell"),
                map(gzip("id,name\n1,\"Soc\n".getBytes(UTF_8)), ""));
    }

    @Test
    void anUnknownEncodingIsToldInTheMapping() throws IOException {
        assertEquals(
                List.of("mapping.ttl:5:46: error: \"UTF-9\" is not an encoding; write one such as UTF-8"),
                map(TABLE.getBytes(UTF_8), "rml:encoding \"UTF-9\""));
    }

    private List<String> map(byte[] table, String declared) throws IOException {
        Files.write(folder.resolve("t.csv"), table);
        return Tables.map(folder, "rml:source [ rml:path \"t.csv\" ; " + declared + " ]", Access.files());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
