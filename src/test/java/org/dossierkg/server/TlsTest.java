package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private static final String PASSWORD = "not for anything real";

    @TempDir
    static Path folder;

    private static Path keystore;
    private static SSLContext trusting;
    private static Endpoint endpoint;

    @BeforeAll
    static void start() throws Exception {
        keystore = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keystore.toString())
                .inheritIO()
                .start();
        assertTrue(keytool.waitFor(30, TimeUnit.SECONDS));
        trusting = trusting();
        DatasetGraph data = Sample.dataset();
        Deployment deployment = Deployment.standard().withTls(Tls.read(keystore, PASSWORD));
        endpoint =
                Endpoint.start(Settings.standard().withPort(0).withDeployment(deployment), () -> data, Sample.site());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    private static SSLContext trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void aQueryIsAnsweredOverHttps() throws Exception {
        assertTrue(endpoint.url().startsWith("https://localhost:"), endpoint.url());
        HttpResponse<String> response = HttpClient.newBuilder()
                .sslContext(trusting)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(endpoint.url() + "sparql?query=ASK%7B%7D"))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(200, response.statusCode());
    }

    @Test
    void whoComesByTheAddressIsAnsweredToo() throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", endpoint.port())) {
            String request =
                    "GET /ask HTTP/1.1\r\nHost: 127.0.0.1:" + endpoint.port() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String first = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 200", first);
        }
    }

    @Test
    void whoGoesAwayIsNoticed() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();
        String id = "leaves-before-the-answer-01";
        String query = Web.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("localhost", endpoint.port())) {
            String request = "GET /sparql?query=" + query + " HTTP/1.1\r\nHost: localhost:" + endpoint.port()
                    + "\r\nX-Query-Id: " + id + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            awaitState(client, id, "running");
        }
        awaitState(client, id, "stopped: gone");
    }

    private static void awaitState(HttpClient client, String id, String state) throws Exception {
        HttpRequest report = HttpRequest.newBuilder(URI.create(endpoint.url() + "api/queries/" + id))
                .build();
        String seen = "";
        for (int looks = 0; looks < 500 && !seen.contains("\"" + state + "\""); looks++) {
            Thread.sleep(20);
            seen = client.send(report, BodyHandlers.ofString()).body();
        }
        assertTrue(seen.contains("\"" + state + "\""), seen);
    }

    @Test
    void plainHttpIsNotSpoken() {
        Web plain = new Web("http://localhost:" + endpoint.port() + "/");
        assertThrows(AssertionError.class, () -> plain.query("ASK {}"));
    }

    @Test
    void aKeystoreThatCannotBeServedWithIsReported() throws IOException {
        Path text = Files.writeString(folder.resolve("text.p12"), "not a keystore");
        assertEquals("has another password", problem(keystore, "wrong"));
        assertEquals("is not a keystore", problem(text, PASSWORD));
        assertEquals("cannot be read", problem(folder.resolve("missing.p12"), PASSWORD));
    }

    private static String problem(Path file, String password) {
        ProblemException e = assertThrows(ProblemException.class, () -> Tls.read(file, password));
        assertTrue(
                !e.problem().toString().contains(password) || password.isEmpty(),
                e.problem().toString());
        return e.problem().what();
    }
}
