package org.dossierkg.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.source.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a mapping can read from. */
class AccessTest {
    private static final byte[] TABLE = "id,name\n1,a\n".getBytes(UTF_8);
    private static final Access NETWORK = new Access(true, Path.of(""), InputStream.nullInputStream(), true);

    static {
        JenaSystem.init();
    }

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String url;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/t.csv", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, TABLE.length);
            exchange.getResponseBody().write(TABLE);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/t.csv");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theNetworkIsReadOnceAndOnlyWhenAllowed() throws IOException {
        String source = "rml:source [ csvw:url <" + url + "/t.csv> ]";
        assertEquals(
                List.of("mapping.ttl:5:23: error: \"" + url + "/t.csv\" is in the network, which is not allowed;"
                        + " add --allow-network, or save it as a file and name that"),
                Tables.map(folder, source, Access.files()));
        assertEquals(0, asked.get());
        assertEquals(List.of("1 a"), Tables.map(folder, source, NETWORK));
        assertEquals(1, asked.get());
    }

    @Test
    void aUrlIsNamedInTheWaysOfRml() throws IOException {
        for (String source : List.of(
                "rml:source [ dcat:downloadURL <%s> ]",
                "rml:source [ dcat:distribution [ dcat:downloadURL \"%s\" ] ]",
                "rml:source [ rml:path \"%s\" ]",
                "rml:source \"%s\"")) {
            assertEquals(List.of("1 a"), Tables.map(folder, source.formatted(url + "/t.csv"), NETWORK));
        }
    }

    @Test
    void whatCannotBeFetchedIsToldInTheMapping() throws IOException {
        assertTold("/none.csv", "the server answers 404");
        assertTold("/moved", "it leads on to " + url + "/t.csv, which is not https");
        server.stop(0);
        assertTold("/t.csv", "127.0.0.1 cannot be reached");
    }

    private void assertTold(String path, String why) throws IOException {
        assertEquals(
                List.of("mapping.ttl:5:23: error: \"" + url + path + "\" cannot be read: " + why
                        + "; try again, or save it as a file and name that"),
                Tables.map(folder, "rml:source [ csvw:url \"" + url + path + "\" ]", NETWORK));
    }

    @Test
    void standardInputIsReadAsAnyFile() throws IOException {
        assertEquals(List.of("1 a"), piped(TABLE));
        assertEquals(
                List.of("-:2:3: error: is not UTF-8 from here on; save the table as UTF-8 or declare rml:encoding"),
                piped("id,name\n1,é\n".getBytes(ISO_8859_1)));
    }

    private List<String> piped(byte[] bytes) throws IOException {
        return Tables.map(
                folder, "rml:source \"-\"", new Access(false, Path.of(""), new ByteArrayInputStream(bytes), true));
    }

    @Test
    void aFileInsideAnArchiveIsASource() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            for (String name : List.of("t.csv", "other.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TABLE);
            }
        }
        assertEquals(List.of("1 a"), Tables.map(folder, "rml:source \"a.zip!/t.csv\"", Access.files()));
        assertEquals(
                List.of("1 a"),
                Tables.map(
                        folder, "rml:source [ rml:path \"a.zip!/t.csv\" ; rml:compression rml:zip ]", Access.files()));
        assertEquals(
                List.of("a.zip: error: is an archive of 2 files: t.csv, other.csv; name one: a.zip!/t.csv"),
                Tables.map(folder, "rml:source \"a.zip\"", Access.files()));
        assertEquals(
                List.of("mapping.ttl:5:12: error: \"b.zip!/t.csv\" is not there;"
                        + " put the table at b.zip or correct the path"),
                Tables.map(folder, "rml:source \"b.zip!/t.csv\"", Access.files()));
    }

    @Test
    void anUnknownCompressionIsTold() throws IOException {
        Files.write(folder.resolve("t.csv"), TABLE);
        assertEquals(
                List.of("mapping.ttl:5:49: error: rml:rar is no compression of RML; leave it out;"
                        + " gzip, bzip2, xz, Zstandard, zip and tar are told by their content"),
                Tables.map(folder, "rml:source [ rml:path \"t.csv\" ; rml:compression rml:rar ]", Access.files()));
    }
}
