package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierkg.reconcile.Condition.Quantifier;
import org.dossierkg.reconcile.MatchQuery.Strictness;

/** Version 0.2 of the Reconciliation API, which OpenRefine speaks. */
final class FinalVersion {
    private FinalVersion() {}

    static ObjectNode manifest(Catalogue catalogue, Place place) {
        ObjectNode json = Answers.object();
        json.putArray("versions").add("0.2");
        json.put("name", catalogue.name());
        json.put("identifierSpace", catalogue.identifierSpace());
        json.put("schemaSpace", catalogue.schemaSpace());
        json.put("batchSize", Service.BATCH);
        json.putObject("view").put("url", place.view());
        ArrayNode types = json.putArray("defaultTypes");
        catalogue.types().forEach(type -> types.add(Answers.term(type)));
        json.putObject("preview")
                .put("url", place.root() + "/preview?id={{id}}")
                .put("width", Service.PREVIEW_WIDTH)
                .put("height", Service.PREVIEW_HEIGHT);
        ObjectNode suggest = json.putObject("suggest");
        for (String what : List.of("entity", "property", "type")) {
            suggest.putObject(what)
                    .put("service_url", place.root())
                    .put("service_path", "/suggest/" + what)
                    .put("flyout_service_path", "/flyout/" + what + "?id=${id}");
        }
        ObjectNode extend = json.putObject("extend");
        extend.putObject("propose_properties").put("service_url", place.root()).put("service_path", "/extend/propose");
        extend.putArray("property_settings")
                .addObject()
                .put("name", "limit")
                .put("label", "Limit")
                .put("type", "number")
                .put("default", 0)
                .put("help_text", "How many values to give at most; 0 for all");
        return json;
    }

    /** The queries of a batch by their keys. */
    static Map<String, MatchQuery> queries(String text) {
        RequestReader reader = new RequestReader("queries");
        JsonNode batch = reader.object(text);
        reader.checkSize(batch.size());
        Map<String, MatchQuery> queries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : batch.properties()) {
            queries.put(one.getKey(), query(one.getValue(), reader));
        }
        return queries;
    }

    private static MatchQuery query(JsonNode json, RequestReader reader) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode property : json.path("properties")) {
            String id = property.path("pid").asText();
            if (id.isEmpty() || property.path("v").isMissingNode()) {
                throw reader.wrong("has a property without pid or v", "write both");
            }
            conditions.add(new Condition(id, RequestReader.values(property.path("v")), false, Quantifier.ANY));
        }
        if (!json.path("query").isTextual() && conditions.isEmpty()) {
            throw reader.wrong("has a query without a text", "write it as \"query\"");
        }
        return new MatchQuery(
                reader.name(json.path("query").asText()),
                List.of(),
                RequestReader.values(json.path("type")),
                reader.choice(json.path("type_strict"), Strictness.values()),
                reader.limit(json),
                conditions);
    }
}
