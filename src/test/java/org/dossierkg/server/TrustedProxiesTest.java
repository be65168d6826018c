package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server behind proxies, of which the nearest is on this machine. */
class TrustedProxiesTest {
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static final DatasetGraph DATA = Sample.dataset();
    private static Endpoint behind;
    private static Endpoint open;

    @BeforeAll
    static void start() {
        Deployment logged = Deployment.standard().withAccessLog(AccessLog.to(LOG));
        TrustedProxies proxies = TrustedProxies.of(List.of("127.0.0.1", "::1", "10.0.0.0/8"));
        behind = serve(logged.withProxies(proxies));
        open = serve(logged);
    }

    private static Endpoint serve(Deployment deployment) {
        return Endpoint.start(Settings.standard().withPort(0).withDeployment(deployment), () -> DATA, Sample.site());
    }

    @AfterAll
    static void stop() {
        behind.close();
        open.close();
    }

    /** The address that the log tells of a request for this path. */
    private static String logged(Endpoint endpoint, String path, String... headers) throws InterruptedException {
        new Web(endpoint.url()).get(path, headers);
        while (true) {
            String line = LOG.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> each.contains("\"" + path + "\""))
                    .findFirst()
                    .orElse("");
            if (!line.isEmpty()) {
                return line.replaceFirst(".*\"remote\":\"([^\"]*)\".*", "$1");
            }
            Thread.sleep(5); // a line is written when its answer has been sent
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 198.51.100.7 | 198.51.100.7",
                "X-Forwarded-For: 192.0.2.66, 198.51.100.7 | 198.51.100.7",
                "X-Forwarded-For: 192.0.2.66, 198.51.100.7, 10.1.2.3 | 198.51.100.7",
                "X-Forwarded-For: 198.51.100.7:5123 | 198.51.100.7",
                "X-Forwarded-For: 2001:db8::7 | [2001:db8::7]",
                "X-Forwarded-For: 10.9.9.9, 10.1.2.3 | 10.9.9.9",
                "X-Forwarded-For: localhost | 127.0.0.1",
                "X-Forwarded-For: 198.51.100.7, unknown | 127.0.0.1",
                "Forwarded: for=192.0.2.66, for=198.51.100.7;proto=https | 198.51.100.7",
                "Forwarded: for=\"[2001:db8::7]:4711\" | [2001:db8::7]",
                "Forwarded: proto=https;for=198.51.100.7, for=10.1.2.3 | 198.51.100.7",
                "Forwarded: for=_hidden | 127.0.0.1",
                "Forwarded: for=198.51.100.7; X-Forwarded-For: 198.51.100.7 | 198.51.100.7",
                "Forwarded: for=192.0.2.66; X-Forwarded-For: 198.51.100.7 | 127.0.0.1"
            })
    void theClientIsTheLastAddressThatIsNoProxy(String headers, String client) throws Exception {
        List<String> sent = new ArrayList<>();
        for (String header : headers.split("; (?=X-)", -1)) {
            sent.addAll(List.of(header.split(": ", 2)));
        }
        String path = "/" + Integer.toHexString(headers.hashCode());
        assertEquals(client, logged(behind, path, sent.toArray(String[]::new)));
        assertEquals("127.0.0.1", logged(open, path + "-open", sent.toArray(String[]::new)));
    }

    @Test
    void absoluteAddressesAreThoseThatTheClientKnows() {
        String[] headers = {
            "X-Forwarded-For", "198.51.100.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "data.example.org"
        };
        String endpoint = "<https://data.example.org/sparql>";
        Web web = new Web(behind.url());
        assertTrue(web.get("/.well-known/void", headers).body().contains(endpoint));
        assertTrue(web.get("/sparql", headers).body().contains(endpoint));
        assertTrue(!new Web(open.url()).get("/sparql", headers).body().contains("data.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/99", "", "10.0.0"})
    void whatIsNoAddressIsRefused(String network) {
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(List.of(network)));
    }
}
