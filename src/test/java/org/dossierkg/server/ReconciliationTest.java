package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Reconciliation API over HTTP, each answer checked against the schemas of its specification. */
class ReconciliationTest {
    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        DatasetGraph dataset = Sample.dataset();
        Linking linking = new Linking(Optional.of(snapshot()), Optional.empty());
        endpoint = Endpoint.start(Settings.standard().withPort(0), () -> dataset, Sample.site(), linking);
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    /** The first two are items of Wikidata; the numbers of the others are beyond any item's. */
    static Index snapshot() {
        return Index.of(
                List.of(
                        item("Q843", Kind.COUNTRY, "Pakistan", "PK", Map.of("iso", "PK")),
                        item("Q717", Kind.COUNTRY, "Venezuela", "VE", Map.of("iso", "VE")),
                        item("Q999999901", Kind.ORGANIZATION, "Example Works", "DE", Map.of("lei", "EXAMPLE-LEI-1")),
                        item("Q999999902", Kind.ORGANIZATION, "Example Works", "FR", Map.of("lei", "EXAMPLE-LEI-2")),
                        item("Q999999903", Kind.PERSON, "Example Person", "DE", Map.of())),
                "2026-11-01");
    }

    private static Candidate item(String qid, Kind kind, String name, String country, Map<String, String> identifiers) {
        return new Candidate(
                qid,
                List.of(new CandidateName(name, "en", CandidateName.Role.LABEL)),
                "an example",
                Set.of(kind),
                List.of(country),
                1990,
                List.of(),
                identifiers,
                List.of());
    }

    private static HttpResponse<String> form(String path, String field, String json) {
        return web.send(
                "POST", path, field + "=" + Web.encoded(json), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static JsonNode match(String path, String queries) {
        assertTrue(SpecificationSchema.of("0.2/reconciliation-query-batch").allows(queries), queries);
        HttpResponse<String> response = form(path, "queries", queries);
        assertEquals(200, response.statusCode(), response::body);
        return SpecificationSchema.of("0.2/reconciliation-result-batch").valid(response.body());
    }

    private static JsonNode first(JsonNode batch) {
        return batch.path("q0").path("result").path(0);
    }

    private static HttpResponse<String> post(String path, String json) {
        HttpResponse<String> response = web.send("POST", path, json, "Content-Type", "application/json");
        assertEquals(200, response.statusCode(), response::body);
        return response;
    }

    private static String get(String path) {
        HttpResponse<String> response = web.get(path);
        assertEquals(200, response.statusCode(), response::body);
        assertEquals("*", Web.header("Access-Control-Allow-Origin", response));
        return response.body();
    }

    @Test
    void aSchemaOfTheSpecificationRefusesWhatIsWrong() {
        assertFalse(SpecificationSchema.of("0.2/manifest").allows("{\"name\": \"x\"}"));
        assertFalse(SpecificationSchema.of("0.2/suggest-types-response").allows("{\"result\": [{\"id\": \"x\"}]}"));
    }

    @Test
    void theManifestsAreAsSpecified() {
        for (String path : List.of("/reconcile", "/reconcile/wikidata")) {
            JsonNode manifest = SpecificationSchema.of("0.2/manifest").valid(get(path));
            assertTrue(manifest.path("batchSize").asInt() >= 200);
            JsonNode draft = SpecificationSchema.of("1.0-draft/manifest").valid(get(path + "/v1"));
            assertTrue(draft.path("standardizedScore").asBoolean());
        }
        JsonNode dossier = SpecificationSchema.of("0.2/manifest").valid(get("/reconcile"));
        assertEquals(Sample.BASE, dossier.path("identifierSpace").asText());
        assertEquals(
                endpoint.url() + "norinco/{{id}}",
                dossier.path("view").path("url").asText());
        JsonNode wikidata = SpecificationSchema.of("0.2/manifest").valid(get("/reconcile/wikidata"));
        assertEquals(
                "http://www.wikidata.org/entity/",
                wikidata.path("identifierSpace").asText());
    }

    @Test
    void aNameOfTheDossierIsFoundWithItsReasons() {
        JsonNode best = first(match("/reconcile", "{\"q0\": {\"query\": \"NORINCO Group\", \"limit\": 3}}"));
        assertEquals("norinco-group", best.path("id").asText());
        assertTrue(best.path("score").asDouble() > 50 && best.path("score").asDouble() <= 100, best.toString());
        assertTrue(best.path("explanation").asText().contains("same name"), best.toString());
        assertTrue(best.path("features").findValuesAsText("id").contains("same-name"), best.toString());
        assertTrue(best.path("type").findValuesAsText("id").contains("Company"), best.toString());
    }

    @Test
    void aNameInChineseIsFound() {
        JsonNode best = first(match("/reconcile", "{\"q0\": {\"query\": \"中国兵器工業集團有限公司\"}}"));
        assertEquals("norinco-group", best.path("id").asText());
    }

    @Test
    void onlyThingsOfTheTypeAreGiven() {
        JsonNode person = match("/reconcile", "{\"q0\": {\"query\": \"Venezuela\", \"type\": \"Person\"}}");
        assertTrue(first(person).isMissingNode(), person.toString());
        JsonNode country = match(
                "/reconcile",
                "{\"q0\": {\"query\": \"Venezuela\", \"type\": [\"Country\", \"Person\"], \"type_strict\": \"any\"}}");
        assertEquals("venezuela", first(country).path("id").asText());
    }

    @Test
    void aPropertyTellsNamesakesApart() {
        for (String properties : List.of(
                "[{\"pid\": \"P17\", \"v\": \"France\"}]",
                "[{\"pid\": \"P1278\", \"v\": \"EXAMPLE-LEI-2\"}]",
                "[{\"pid\": \"P17\", \"v\": [\"FR\"]}]")) {
            JsonNode best = first(match(
                    "/reconcile/wikidata",
                    "{\"q0\": {\"query\": \"Example Works\", \"type\": \"Q43229\", \"properties\": " + properties
                            + "}}"));
            assertEquals("Q999999902", best.path("id").asText(), properties);
        }
    }

    @Test
    void anIdentifierFindsItsThing() {
        JsonNode byId = match("/reconcile/wikidata", "{\"q0\": {\"query\": \"Q843\"}}");
        assertEquals("Pakistan", first(byId).path("name").asText());
        assertTrue(first(byId).path("match").asBoolean());
        JsonNode byIri = match("/reconcile", "{\"q0\": {\"query\": \"" + Sample.BASE + "venezuela\"}}");
        assertEquals("venezuela", first(byIri).path("id").asText());
    }

    @Test
    void aBatchOfTwoHundredIsAnswered() {
        String batch = IntStream.range(0, 200)
                .mapToObj(i -> "\"q" + i + "\": {\"query\": \"China North Industries " + i + "\"}")
                .collect(Collectors.joining(", ", "{", "}"));
        assertEquals(200, match("/reconcile", batch).size());
        assertEquals(200, match("/reconcile/wikidata", batch).size());
    }

    @Test
    void theDraftMatchesByConditions() {
        String batch = """
                {"queries": [
                  {"type": "Q43229", "conditions": [
                    {"matchType": "name", "propertyValue": "Example Works"},
                    {"matchType": "property", "propertyId": "P17", "propertyValue": "DE", "required": true}]},
                  {"conditions": [{"matchType": "id", "propertyValue": "Q717"}]}]}""";
        assertTrue(
                SpecificationSchema.of("1.0-draft/reconciliation-query-batch").allows(batch));
        JsonNode answer = SpecificationSchema.of("1.0-draft/reconciliation-result-batch")
                .valid(post("/reconcile/wikidata/v1/match", batch).body());
        assertEquals(
                List.of("Q999999901"),
                answer.path("results").path(0).path("candidates").findValuesAsText("id").stream()
                        .filter(id -> id.startsWith("Q9"))
                        .toList());
        assertEquals("Venezuela", answer.at("/results/1/candidates/0/name").asText());
    }

    /** What OpenRefine 3.9 sends, in its order. */
    @Test
    void aSessionOfOpenRefineIsAnswered() {
        SpecificationSchema.of("0.2/manifest").valid(get("/reconcile"));
        String guess = IntStream.range(0, 10)
                .mapToObj(i -> "\"q" + i + "\": {\"query\": \"Pakistan\", \"limit\": 3}")
                .collect(Collectors.joining(", ", "{", "}"));
        assertEquals(10, match("/reconcile", guess).size());
        JsonNode types =
                SpecificationSchema.of("0.2/suggest-types-response").valid(get("/reconcile/suggest/type?prefix=count"));
        assertEquals("Country", types.at("/result/0/id").asText());
        JsonNode properties = SpecificationSchema.of("0.2/suggest-properties-response")
                .valid(get("/reconcile/suggest/property?prefix=iso"));
        assertEquals("isoCode", properties.at("/result/0/id").asText());
        JsonNode things = SpecificationSchema.of("0.2/suggest-entities-response")
                .valid(get("/reconcile/suggest/entity?prefix=china%20nor"));
        assertEquals(2, things.path("result").size(), things.toString());
        JsonNode matched = match(
                "/reconcile",
                "{\"q0\": {\"query\": \"Pakistan\", \"type\": \"Country\", \"type_strict\": \"should\","
                        + " \"properties\": [{\"pid\": \"isoCode\", \"v\": \"PK\"}]}}");
        assertEquals("pakistan", first(matched).path("id").asText());
        HttpResponse<String> preview = web.get("/reconcile/preview?id=pakistan");
        assertTrue(preview.body().contains("<h1>Pakistan"), preview.body());
        assertTrue(Web.header("Content-Security-Policy", preview).contains("frame-ancestors *"));
        assertTrue(get("/reconcile/flyout/entity?id=pakistan").contains("Pakistan"));
        JsonNode proposed = SpecificationSchema.of("0.2/data-extension-property-proposal")
                .valid(get("/reconcile/extend/propose?type=Country"));
        assertTrue(proposed.path("properties").findValuesAsText("id").contains("isoCode"), proposed.toString());
        HttpResponse<String> extended = form("/reconcile", "extend", """
                {"ids": ["norinco", "pakistan"], "properties": [{"id": "customerCountry", "settings": {"limit": 1}},
                 {"id": "isoCode"}, {"id": "http://www.w3.org/2004/02/skos/core#exactMatch"}]}""");
        JsonNode rows = SpecificationSchema.of("0.2/data-extension-response")
                .valid(extended.body())
                .path("rows");
        assertEquals(1, rows.at("/norinco/customerCountry").size());
        assertEquals("PK", rows.at("/pakistan/isoCode/0/str").asText());
    }

    @Test
    void theDraftExtendsAndSuggests() {
        String query = "{\"ids\": [\"Q999999901\"], \"properties\": [{\"id\": \"P17\"}, {\"id\": \"P1278\"}]}";
        JsonNode extended = SpecificationSchema.of("1.0-draft/data-extension-response")
                .valid(post("/reconcile/wikidata/v1/extend", query).body());
        assertEquals("DE", extended.at("/rows/0/properties/0/values/0/str").asText());
        for (String what : List.of("entity:entities", "type:types", "property:properties")) {
            String[] names = what.split(":", -1);
            SpecificationSchema.of("1.0-draft/suggest-" + names[1] + "-response")
                    .valid(get("/reconcile/v1/suggest/" + names[0] + "?prefix=p"));
        }
    }

    @Test
    void theLettersOfANameSuggestIt() {
        JsonNode suggested = SpecificationSchema.of("0.2/suggest-entities-response")
                .valid(get("/reconcile/wikidata/suggest/entity?prefix=exam"));
        assertEquals(3, suggested.path("result").size(), suggested.toString());
        JsonNode byId = SpecificationSchema.of("0.2/suggest-entities-response")
                .valid(get("/reconcile/wikidata/suggest/entity?prefix=Q717"));
        assertEquals("Venezuela", byId.at("/result/0/name").asText());
    }

    @Test
    void whatIsNotAsSpecifiedIsRefusedInASentence() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "nonsense",
                        "is not JSON",
                        "[]",
                        "is not a JSON object",
                        "{\"q0\": {}}",
                        "has a query without a text",
                        "{\"q0\": {\"query\": \"x\", \"limit\": -1}}",
                        "is no number above 0",
                        "{\"q0\": {\"query\": \"x\", \"type_strict\": \"maybe\"}}",
                        "\"maybe\"",
                        "{\"q0\": {\"query\": \"" + "x".repeat(2000) + "\"}}",
                        "2000 characters")
                .entrySet()) {
            HttpResponse<String> response = form("/reconcile", "queries", wrong.getKey());
            assertEquals(400, response.statusCode(), response::body);
            assertTrue(response.body().contains(wrong.getValue()), response.body());
        }
        assertEquals(404, web.get("/reconcile/preview?id=nothing").statusCode());
        assertEquals(404, web.get("/reconcile/nowhere").statusCode());
        assertEquals(405, web.send("DELETE", "/reconcile", "").statusCode());
    }

    @Test
    void aBrowserOfAnotherSiteMayAsk() {
        HttpResponse<String> response = web.send("OPTIONS", "/reconcile/v1/match", "");
        assertTrue(Web.header("Access-Control-Allow-Methods", response).contains("POST"));
        assertEquals("*", Web.header("Access-Control-Allow-Origin", response));
    }
}
