package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dossierkg.link.Contribution;

/** The parts of answers that all versions of the API share. */
final class Answers {
    private static final double TENTHS = 10;
    private static final double THOUSANDTHS = 1000;

    private Answers() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode term(Term term) {
        ObjectNode json = object().put("id", term.id()).put("name", term.name());
        return term.description().isEmpty() ? json : json.put("description", term.description());
    }

    static ObjectNode terms(String field, List<Term> terms) {
        ObjectNode json = object();
        ArrayNode array = json.putArray(field);
        terms.forEach(term -> array.add(term(term)));
        return json;
    }

    private static ObjectNode entity(Entity entity, String types) {
        ObjectNode json = object().put("id", entity.id()).put("name", entity.name());
        if (!entity.description().isEmpty()) {
            json.put("description", entity.description());
        }
        ArrayNode array = json.putArray(types);
        entity.types().forEach(type -> array.add(object().put("id", type.id()).put("name", type.name())));
        return json;
    }

    static ObjectNode entities(List<Entity> entities) {
        ObjectNode json = object();
        ArrayNode array = json.putArray("result");
        entities.forEach(entity -> array.add(entity(entity, "notable")));
        return json;
    }

    static void matches(List<Match> matches, ArrayNode array) {
        matches.forEach(match -> array.add(match(match)));
    }

    private static ObjectNode match(Match match) {
        ObjectNode json = entity(match.entity(), "type")
                .put("score", Math.round(TENTHS * match.score()) / TENTHS)
                .put("match", match.certain());
        ArrayNode features = json.putArray("features");
        for (Contribution one : match.features()) {
            features.addObject()
                    .put("id", one.feature().id())
                    .put("name", one.feature().meaning())
                    .put("value", rounded(one.value()))
                    .put("contribution", rounded(one.contribution()));
        }
        match.met()
                .forEach(met -> features.addObject()
                        .put("id", "property:" + met.property())
                        .put("name", "a value of " + met.property() + " agrees")
                        .put("value", met.met()));
        return match.reason().isEmpty() ? json : json.put("explanation", match.reason());
    }

    private static double rounded(double number) {
        return Math.round(THOUSANDTHS * number) / THOUSANDTHS;
    }
}
