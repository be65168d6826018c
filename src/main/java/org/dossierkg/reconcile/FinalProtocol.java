package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Version 0.2: a field of a form has an object with a query by each key, and the answer a result by the same keys.
 *
 * <pre>
 * queries={"q0": {"query": "Norinco", "limit": 10, "type": "Q43229", "type_strict": "should"}}
 * {"q0": {"result": [{"id": "Q…", "name": "…", "type": […], "score": 100}]}}
 * </pre>
 */
final class FinalProtocol implements Protocol {
    @Override
    public URI address(URI service) {
        return service;
    }

    @Override
    public String mediaType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    public String body(List<NameQuery> batch) {
        return "queries=" + URLEncoder.encode(queries(batch).toString(), StandardCharsets.UTF_8);
    }

    private static ObjectNode queries(List<NameQuery> batch) {
        ObjectNode queries = Answers.object();
        for (int i = 0; i < batch.size(); i++) {
            NameQuery query = batch.get(i);
            ObjectNode json =
                    queries.putObject(key(i)).put("query", query.name()).put("limit", query.limit());
            if (!query.type().isEmpty()) {
                json.put("type", query.type()).put("type_strict", "should");
            }
        }
        return queries;
    }

    private static String key(int place) {
        return "q" + place;
    }

    @Override
    public List<Optional<JsonNode>> candidates(JsonNode answer, int queries) {
        List<Optional<JsonNode>> candidates = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            candidates.add(Protocol.array(answer.path(key(i)).path("result")));
        }
        return candidates;
    }
}
