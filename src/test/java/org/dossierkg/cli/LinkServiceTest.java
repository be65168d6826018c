package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dossier link run} with a reconciliation service, alone and beside an index. */
class LinkServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String service = "";
    private Path index = Path.of("");
    private Path table = Path.of("");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        service = "http://localhost:" + server.getAddress().getPort() + "/api";
        Path candidates = Files.writeString(work.resolve("c.jsonl"), """
                {"qid":"Q999999901","names":[["Universität Hildesheim","de","label"]],"kinds":["org"],"country":["DE"]}
                """);
        index = work.resolve("x.index");
        Cli.run("link", "build-index", candidates, "-o", index, "--snapshot", "2026-11-01");
        table = Files.writeString(
                work.resolve("t.csv"),
                "id,name,land\nu1,University of Hildesheim,Germany\nu2,Northern Gear Manufactory,\nu3,Lost Trust,\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Proposes an item with the name that is asked for, but does not answer for lost things. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            ObjectNode answer = JSON.createObjectNode();
            if (exchange.getRequestMethod().equals("GET")) {
                answer.putArray("versions").add("0.2");
                answer.put("identifierSpace", "http://www.wikidata.org/entity/");
            } else {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                JsonNode batch =
                        JSON.readTree(URLDecoder.decode(body.substring("queries=".length()), StandardCharsets.UTF_8));
                batch.properties().forEach(query -> {
                    String name = query.getValue().path("query").asText();
                    asked.add(name);
                    ArrayNode result = answer.putObject(query.getKey()).putArray("result");
                    result.addObject()
                            .put("id", "Q99999991" + asked.size())
                            .put("name", name)
                            .put("score", 100);
                    if (name.startsWith("Lost")) {
                        answer.putObject(query.getKey()).put("error", "timeout");
                    }
                });
            }
            byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Cli run(Object... more) {
        List<Object> args = new ArrayList<>(
                List.of("link", "run", "--table", table, "--key", "id", "--country", "land", "--kind", "org"));
        args.addAll(Arrays.asList(more));
        return Cli.run(args.toArray());
    }

    private Object[] asking() {
        return new Object[] {"--service", service, "--contact", "a@example.org", "--cache", work.resolve("cache")};
    }

    private static String row(Cli cli, String key) {
        return cli.out()
                .lines()
                .filter(line -> line.startsWith(key + "\t"))
                .findFirst()
                .orElse("no row of " + key);
    }

    @Test
    void theServiceIsAskedForWhatTheIndexLeavesOpen() {
        Cli cli = run(
                Stream.concat(Stream.of("--index", index), Stream.of(asking())).toArray());
        assertEquals(Main.DONE, cli.code(), cli.err());
        assertEquals(List.of("Northern Gear Manufactory", "Lost Trust"), asked);
        assertTrue(row(cli, "u1").contains("wd:Q999999901"), cli.out());
        assertTrue(row(cli, "u1").contains("\tsnapshot of Wikidata of 2026-11-01\t"), cli.out());
        assertTrue(row(cli, "u2").contains("wd:Q999999911"), cli.out());
        assertTrue(row(cli, "u2").contains("\t" + service + "\t"), cli.out());
        assertTrue(
                row(cli, "u3").contains("\tsnapshot of Wikidata of 2026-11-01\t"), "not of the service: " + cli.out());
        assertTrue(cli.err().startsWith("1 name was not answered by the service"), cli.err());
    }

    @Test
    void withoutAnIndexTheServiceAloneProposes() {
        Cli cli = run(asking());
        assertEquals(Main.DONE, cli.code(), cli.err());
        assertEquals(3, asked.size());
        assertTrue(row(cli, "u1").contains("wd:Q99999991"), cli.out());
        assertTrue(row(cli, "u1").contains("\t" + service + "\t"), cli.out());
        assertTrue(row(cli, "u3").startsWith("no row"), "nobody has said anything of it: " + cli.out());
        assertFalse(cli.out().contains("snapshot of Wikidata"), cli.out());
    }

    @Test
    void nothingIsAskedWithoutBeingAskedFor() {
        assertEquals(
                Main.DONE, run("--index", index, "--contact", "a@example.org").code());
        assertEquals(List.of(), asked);
    }

    @Test
    void theOriginOfALinkStaysThatOfItsProposal() throws IOException {
        Path dossier = work.resolve("mine");
        Cli.run("new", dossier);
        Path proposals = work.resolve("p.tsv");
        List<Object> args = new ArrayList<>(List.of("link", "run", dossier, "-o", proposals));
        args.addAll(Arrays.asList(asking()));
        Cli cli = Cli.run(args.toArray());
        assertEquals(Main.DONE, cli.code(), cli.err());
        String text = Files.readString(proposals);
        String row = text.lines()
                .filter(line -> line.startsWith("example-holding\t"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split("\t", -1);
        cells[6] = "A. Reader";
        Files.writeString(proposals, text.replace(row, String.join("\t", cells)));
        Cli apply = Cli.run("link", "apply", proposals, "--dossier", dossier);
        assertTrue(apply.err().startsWith("1 accepted, "), apply.err());
        Cli asked = Cli.run(
                "query",
                "--dossier",
                dossier,
                "-e",
                "ASK { ?c dsr:about d:example-holding ; dsr:origin \"" + service + "\" }");
        assertTrue(asked.out().contains("yes") || asked.out().contains("true"), asked.out() + asked.err());
    }

    @Test
    void whatCannotWorkIsSaidBeforeAnythingIsBuilt() throws IOException {
        Path broken = work.resolve("broken");
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("mapping.ttl"), "this is no Turtle");
        Cli contact = Cli.run("link", "run", broken, "--service", service);
        assertEquals(2, contact.code());
        assertTrue(contact.err().startsWith("--contact: nobody can be reached at \"\""), contact.err());
        Cli address = Cli.run("link", "run", broken, "--service", "ftp://x/", "--contact", "a@example.org");
        assertEquals(2, address.code());
        assertTrue(address.err().startsWith("--service: \"ftp://x/\" is no address"), address.err());
        Cli none = Cli.run("link", "run", broken, "--index", table);
        assertEquals(Main.BAD_INPUT, none.code());
        assertTrue(none.err().startsWith(table + ": error: is no index of names"), none.err());
        Cli target = Cli.run("link", "run", broken, "--index", index, "-o", work.resolve("no/where.tsv"));
        assertEquals(Main.BAD_INPUT, target.code());
        assertTrue(target.err().startsWith(work.resolve("no/where.tsv") + ": error: cannot be written"), target.err());
        assertEquals(List.of(), asked);
    }
}
