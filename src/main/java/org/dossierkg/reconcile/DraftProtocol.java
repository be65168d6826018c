package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The draft of version 1.0: JSON with an array of queries, sent to a path of its own, is answered by an array in the same
 * order.
 *
 * <pre>
 * {"queries": [{"type": "Q43229", "limit": 10, "conditions": [{"matchType": "name", "propertyValue": "Norinco"}]}]}
 * {"results": [{"candidates": [{"id": "Q…", "name": "…", "type": […]}]}]}
 * </pre>
 */
final class DraftProtocol implements Protocol {
    private static final String PATH = "/match";

    @Override
    public URI address(URI service) {
        String root = service.getRawPath() == null ? "" : service.getRawPath();
        String path = (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + PATH;
        String query = service.getRawQuery();
        return service.resolve(query == null ? path : path + "?" + query);
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String body(List<NameQuery> batch) {
        ObjectNode body = Answers.object();
        ArrayNode queries = body.putArray("queries");
        for (NameQuery query : batch) {
            ObjectNode json = queries.addObject();
            if (!query.type().isEmpty()) {
                json.put("type", query.type());
            }
            json.put("limit", query.limit());
            json.putArray("conditions").addObject().put("matchType", "name").put("propertyValue", query.name());
        }
        return body.toString();
    }

    @Override
    public List<Optional<JsonNode>> candidates(JsonNode answer, int queries) {
        JsonNode results = answer.path("results");
        boolean inOrder = results.size() == queries; // with one missing nobody knows which
        List<Optional<JsonNode>> candidates = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            candidates.add(inOrder ? Protocol.array(results.path(i).path("candidates")) : Optional.empty());
        }
        return candidates;
    }
}
