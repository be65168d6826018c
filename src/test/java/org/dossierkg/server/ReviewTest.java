package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.index.Index;
import org.dossierkg.link.LinkReview;
import org.dossierkg.link.LinkTable;
import org.dossierkg.link.Linker;
import org.dossierkg.report.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People decide on links at /review, and nobody else does. */
class ReviewTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]+)\"");
    private static final DatasetGraph DATA = Sample.dataset();

    @TempDir
    private Path folder = Path.of("");

    private final List<Endpoint> open = new ArrayList<>();

    private Path file() {
        return folder.resolve(LinkTable.NAME);
    }

    private Web serve(ReviewRight right) {
        Index index = ReconciliationTest.snapshot();
        LinkReview links = new LinkReview(file(), Linker.of(index), "test");
        Linking linking = new Linking(Optional.of(index), Optional.of(new ReviewedLinks(links, right)));
        Endpoint endpoint = Endpoint.start(Settings.standard().withPort(0), () -> DATA, Sample.site(), linking);
        open.add(endpoint);
        return new Web(endpoint.url());
    }

    @AfterEach
    void stop() {
        open.forEach(Endpoint::close);
    }

    private static String key(Web web) {
        Matcher key = KEY.matcher(web.get("/review?entity=pakistan").body());
        assertTrue(key.find());
        return key.group(1);
    }

    private static HttpResponse<String> decide(Web web, String key, String decision, String... headers) {
        String body = "key=" + key + "&entity=pakistan&as=A.+Reviewer&decision=" + Web.encoded(decision);
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return web.send("POST", "/review", body, all.toArray(String[]::new));
    }

    @Test
    void anEntityStandsBesideItsCandidatesWithTheEvidence() {
        Web web = serve(ReviewRight.loopback());
        String page = web.get("/review?entity=pakistan").body();
        assertTrue(page.contains("https://www.wikidata.org/wiki/Q843"), page);
        assertTrue(page.contains("an identifier agrees"), page);
        assertTrue(page.contains("value=\"accepted Q843\""), page);
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void anAcceptedLinkStandsInTheFileAndReachesTheGraph() throws IOException {
        Web web = serve(ReviewRight.loopback());
        HttpResponse<String> answer = decide(web, key(web), "accepted Q843");
        assertEquals(303, answer.statusCode(), answer::body);
        assertEquals("/review?entity=pakistan&as=A.+Reviewer", Web.header("Location", answer));
        assertTrue(Files.readString(file()).contains("\tA. Reviewer\t"), Files.readString(file()));
        Graph graph = GraphFactory.createDefaultGraph();
        List<Problem> problems = new ArrayList<>();
        LinkTable.read(file(), Sample.BASE, StreamRDFLib.graph(graph), problems::add);
        assertEquals(List.of(), problems);
        assertTrue(graph.contains(
                NodeFactory.createURI(Sample.BASE + "pakistan"),
                SKOS.exactMatch.asNode(),
                NodeFactory.createURI("http://www.wikidata.org/entity/Q843")));
        assertFalse(web.get("/review").body().contains("entity=pakistan"), "it is asked again");
        assertTrue(web.get("/review?state=accepted").body().contains("entity=pakistan"));
        assertFalse(web.get("/review?entity=pakistan").body().contains("value=\"missing\""), "it would contradict");
    }

    @Test
    void aRejectedItemIsNotProposedAgain() throws IOException {
        Web web = serve(ReviewRight.loopback());
        assertEquals(303, decide(web, key(web), "rejected Q843").statusCode());
        assertTrue(Files.readString(file()).contains("\tNot\twd:Q843\t"), Files.readString(file()));
        String page = web.get("/review?entity=pakistan").body();
        assertFalse(page.contains("value=\"rejected Q843\""), page);
        assertTrue(page.contains("Accept after all"), page);
    }

    @Test
    void anEntityWhoseItemsAreAllRejectedIsOpenStill() {
        Web web = serve(ReviewRight.loopback());
        assertEquals(303, decide(web, key(web), "rejected Q843").statusCode());
        assertTrue(web.get("/review").body().contains("entity=pakistan"));
        assertTrue(web.get("/review?entity=pakistan").body().contains("<span class=\"state open\">open</span></h1>"));
        assertEquals(404, web.get("/review?state=rejected").statusCode());
    }

    @Test
    void enterInAFieldDecidesNothingSinceTheFirstButtonOfTheFormIsDisabled() {
        String page =
                serve(ReviewRight.loopback()).get("/review?entity=pakistan").body();
        String form = page.substring(page.indexOf("<form method=\"post\""));
        assertTrue(form.indexOf("<button disabled hidden>") < form.indexOf("<input"), form);
        assertEquals(form.indexOf("<button"), form.indexOf("<button disabled hidden>"), form);
    }

    @Test
    void onlyTheEvidenceOfTheFirstCandidateIsUnfolded() {
        String page =
                serve(ReviewRight.loopback()).get("/review?entity=pakistan").body();
        assertEquals(2, page.split("<details open>", -1).length, page);
        assertTrue(page.contains("<th scope=\"row\">Is a</th>"), page);
    }

    @Test
    void whatIsNotInWikidataIsKnownAndCanBeAskedAgain() throws IOException {
        Web web = serve(ReviewRight.loopback());
        assertEquals(303, decide(web, key(web), "missing").statusCode());
        assertTrue(Files.readString(file()).contains("sssom:NoTermFound"), Files.readString(file()));
        assertTrue(web.get("/review?state=missing").body().contains("entity=pakistan"));
        assertEquals(303, decide(web, key(web), "rejected sssom:NoTermFound").statusCode());
        assertFalse(web.get("/review?state=missing").body().contains("entity=pakistan"));
    }

    @Test
    void anItemThatWasNotProposedCannotBeAccepted() {
        Web web = serve(ReviewRight.loopback());
        HttpResponse<String> answer = decide(web, key(web), "accepted Q999999903");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("was not proposed"), answer.body());
        assertFalse(Files.exists(file()));
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Web web = serve(ReviewRight.loopback());
        assertEquals(403, decide(web, "0123", "accepted Q843").statusCode());
        assertEquals(
                403,
                decide(web, key(web), "accepted Q843", "Origin", "https://example.org")
                        .statusCode());
        assertEquals(
                403,
                decide(web, key(web), "accepted Q843", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertFalse(Files.exists(file()));
        assertEquals("", Web.header("Access-Control-Allow-Origin", web.get("/review")));
    }

    @Test
    void aServerWithoutTheRightShowsNoForm() {
        Web web = serve(ReviewRight.none());
        assertFalse(web.get("/review?entity=pakistan").body().contains("method=\"post\""));
        assertEquals(403, decide(web, "", "accepted Q843").statusCode());
    }

    @Test
    void aTokenIsAskedFor() {
        Web web = serve(ReviewRight.of(BearerToken.of("a secret of some length")));
        String key = key(web);
        assertEquals(403, decide(web, key, "accepted Q843").statusCode());
        assertEquals(
                303,
                decide(web, key + "&token=a+secret+of+some+length", "accepted Q843")
                        .statusCode());
    }
}
