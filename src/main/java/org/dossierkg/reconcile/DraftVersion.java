package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dossierkg.reconcile.Condition.Quantifier;
import org.dossierkg.reconcile.MatchQuery.Strictness;

/** The draft of version 1.0 of the Reconciliation API. */
final class DraftVersion {
    private DraftVersion() {}

    static ObjectNode manifest(Catalogue catalogue, Place place) {
        ObjectNode json = Answers.object();
        json.putArray("versions").add("1.0-draft");
        json.put("name", catalogue.name());
        json.put("batchSize", Service.BATCH);
        json.put("standardizedScore", true);
        json.putObject("view").put("url", place.view().replace("{{id}}", "{+id}"));
        ArrayNode types = json.putArray("defaultTypes");
        catalogue.types().forEach(type -> types.add(Answers.term(type)));
        json.putObject("preview").put("width", Service.PREVIEW_WIDTH).put("height", Service.PREVIEW_HEIGHT);
        json.putObject("suggest").put("entity", true).put("property", true).put("type", true);
        ObjectNode extend = json.putObject("extend").put("proposeProperties", true);
        extend.putArray("propertySettings")
                .addObject()
                .put("id", "limit")
                .put("name", "Limit")
                .put("type", "number")
                .put("default", 0)
                .put("helpText", "How many values to give at most; 0 for all");
        return json;
    }

    /** The queries of a batch in their order. */
    static List<MatchQuery> queries(String text) {
        RequestReader reader = new RequestReader("the body");
        JsonNode batch = reader.object(text).path("queries");
        if (!batch.isArray()) {
            throw reader.wrong("has no array \"queries\"", "write one");
        }
        reader.checkSize(batch.size());
        List<MatchQuery> queries = new ArrayList<>();
        batch.forEach(query -> queries.add(query(query, reader)));
        return queries;
    }

    private static MatchQuery query(JsonNode json, RequestReader reader) {
        String name = "";
        List<String> ids = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode condition : json.path("conditions")) {
            List<String> values = RequestReader.values(condition.path("propertyValue"));
            if (values.isEmpty()) {
                throw reader.wrong("has a condition without propertyValue", "write it");
            }
            switch (condition.path("matchType").asText()) {
                case "name" -> name = reader.name(values.get(0));
                case "id" -> ids.addAll(values);
                case "property" ->
                    conditions.add(new Condition(
                            condition.path("propertyId").asText(),
                            values,
                            condition.path("required").asBoolean(),
                            reader.choice(condition.path("matchQuantifier"), Quantifier.values())));
                default ->
                    throw reader.wrong(
                            "has the matchType " + condition.path("matchType"), "write name, id or property");
            }
        }
        if (json.path("conditions").isEmpty()) {
            throw reader.wrong("has a query without conditions", "write at least one");
        }
        return new MatchQuery(
                name, ids, RequestReader.values(json.path("type")), Strictness.ANY, reader.limit(json), conditions);
    }
}
