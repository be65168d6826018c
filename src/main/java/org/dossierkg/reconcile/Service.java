package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierkg.report.ProblemException;

/** A reconciliation service over one catalogue: text of requests in, JSON out. Any number of threads can use one. */
public final class Service {
    /** How many queries a batch can have. */
    public static final int BATCH = 500;

    static final int PREVIEW_WIDTH = 430;
    static final int PREVIEW_HEIGHT = 300;

    private static final int SUGGESTED = 20;

    private final Catalogue catalogue;
    private final Reconciler reconciler;
    private final Suggester suggester;
    private final Runnable patience;

    public Service(Catalogue catalogue) {
        this(catalogue, new Reconciler(catalogue), new Suggester(catalogue), () -> {});
    }

    private Service(Catalogue catalogue, Reconciler reconciler, Suggester suggester, Runnable patience) {
        this.catalogue = catalogue;
        this.reconciler = reconciler;
        this.suggester = suggester;
        this.patience = patience;
    }

    /** The same, which asks before each part of a batch whether to go on; what it throws then ends the batch. */
    public Service within(Runnable other) {
        return new Service(catalogue, reconciler, suggester, other);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What the service can do, by version 0.2. */
    public ObjectNode manifest(Place place) {
        return FinalVersion.manifest(catalogue, place);
    }

    /** What the service can do, by the draft of version 1.0. */
    public ObjectNode draftManifest(Place place) {
        return DraftVersion.manifest(catalogue, place);
    }

    /**
     * Answers a batch of version 0.2.
     *
     * @throws ProblemException when it is not one
     */
    public ObjectNode match(String queries) {
        ObjectNode answer = Answers.object();
        for (Map.Entry<String, MatchQuery> query : FinalVersion.queries(queries).entrySet()) {
            patience.run();
            ArrayNode result = answer.putObject(query.getKey()).putArray("result");
            Answers.matches(reconciler.match(query.getValue()), result);
        }
        return answer;
    }

    /**
     * Answers a batch of the draft of version 1.0.
     *
     * @throws ProblemException when it is not one
     */
    public ObjectNode draftMatch(String body) {
        ObjectNode answer = Answers.object();
        ArrayNode results = answer.putArray("results");
        for (MatchQuery query : DraftVersion.queries(body)) {
            patience.run();
            Answers.matches(reconciler.match(query), results.addObject().putArray("candidates"));
        }
        return answer;
    }

    /** The things whose names begin so. */
    public ObjectNode suggestEntities(String prefix, int offset) {
        return Answers.entities(part(suggester.entities(prefix, SUGGESTED + offset), offset));
    }

    /** The types that a text can mean. */
    public ObjectNode suggestTypes(String prefix, int offset) {
        return Answers.terms("result", part(suggester.types(prefix), offset));
    }

    /** The properties that a text can mean. */
    public ObjectNode suggestProperties(String prefix, int offset) {
        return Answers.terms("result", part(suggester.properties(prefix), offset));
    }

    private static <T> List<T> part(List<T> all, int offset) {
        return all.stream().skip(offset).limit(SUGGESTED).toList();
    }

    /** The properties that things of a type can be extended by. */
    public ObjectNode propose(String type, int limit) {
        List<Term> properties = catalogue.properties(type).stream().limit(limit).toList();
        return Answers.terms("properties", properties).put("type", type).put("limit", limit);
    }

    /** Values of properties by version 0.2. */
    public ObjectNode extend(String query) {
        RequestReader reader = new RequestReader("extend");
        JsonNode json = reader.object(query);
        reader.extension(json);
        ObjectNode answer = meta(json);
        ObjectNode rows = answer.putObject("rows");
        for (String id : RequestReader.values(json.path("ids"))) {
            patience.run();
            ObjectNode row = rows.putObject(id);
            json.path("properties")
                    .forEach(property -> values(
                            id, property, row.putArray(property.path("id").asText())));
        }
        return answer;
    }

    /** Values of properties by the draft of version 1.0. */
    public ObjectNode draftExtend(String body) {
        RequestReader reader = new RequestReader("the body");
        JsonNode json = reader.object(body);
        reader.extension(json);
        ObjectNode answer = meta(json);
        ArrayNode rows = answer.putArray("rows");
        for (String id : RequestReader.values(json.path("ids"))) {
            patience.run();
            ArrayNode properties = rows.addObject().put("id", id).putArray("properties");
            json.path("properties")
                    .forEach(property -> values(
                            id,
                            property,
                            properties
                                    .addObject()
                                    .put("id", property.path("id").asText())
                                    .putArray("values")));
        }
        return answer;
    }

    private ObjectNode meta(JsonNode query) {
        ObjectNode answer = Answers.object();
        ArrayNode meta = answer.putArray("meta");
        List<Term> known = catalogue.properties("");
        query.path("properties").forEach(property -> {
            String id = property.path("id").asText();
            String name = known.stream()
                    .filter(term -> term.id().equals(id))
                    .map(Term::name)
                    .findFirst()
                    .orElse(id);
            meta.addObject().put("id", id).put("name", name);
        });
        return answer;
    }

    private void values(String id, JsonNode property, ArrayNode array) {
        int limit = property.path("settings").path("limit").asInt(0);
        catalogue.qid(id).map(qid -> catalogue.values(qid, property.path("id").asText())).orElse(List.of()).stream()
                .limit(limit > 0 ? limit : Long.MAX_VALUE)
                .forEach(value -> array.add(value.json()));
    }

    /** What a type or property means, if it is known. */
    public Optional<String> meaning(String id) {
        return Stream.concat(catalogue.types().stream(), catalogue.properties("").stream())
                .filter(term -> term.id().equals(id))
                .map(term -> term.description().isEmpty() ? term.name() : term.description())
                .findFirst();
    }

    /** A thing with what a preview shows of it. */
    public record Preview(Entity entity, List<Fact> facts) {}

    /** A property with its values, as people read them. */
    public record Fact(String property, List<String> values) {}

    /** What a preview shows of a thing. */
    public Optional<Preview> preview(String id) {
        return catalogue.qid(id).map(qid -> {
            List<Fact> facts = new ArrayList<>();
            for (Term property : catalogue.properties("")) {
                List<String> values = catalogue.values(qid, property.id()).stream()
                        .map(Value::text)
                        .toList();
                if (!values.isEmpty()) {
                    facts.add(new Fact(property.name(), values));
                }
            }
            return new Preview(catalogue.entity(qid), facts);
        });
    }
}
