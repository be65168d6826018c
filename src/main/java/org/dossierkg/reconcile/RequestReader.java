package org.dossierkg.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Reads the JSON of requests; what is wrong with it is a problem at the parameter that has it. */
final class RequestReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LONGEST = 1_000;
    private static final int VALUES = 10_000;

    private final String parameter;

    /** @param parameter what problems call the text */
    RequestReader(String parameter) {
        this.parameter = parameter;
    }

    JsonNode object(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.isObject()) {
                throw wrong("is not a JSON object", "see the Reconciliation API");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw wrong("is not JSON: " + e.getOriginalMessage(), "correct it");
        }
    }

    ProblemException wrong(String what, String advice) {
        return new ProblemException(Problem.error(new Position(parameter, 0, 0), parameter + " " + what, advice));
    }

    int limit(JsonNode query) {
        JsonNode limit = query.path("limit");
        if (limit.isMissingNode() || limit.isNull()) {
            return MatchQuery.MOST;
        }
        if (!limit.canConvertToInt() || limit.asInt() < 1) {
            throw wrong("has the limit " + limit + ", which is no number above 0", "correct it");
        }
        return Math.min(MatchQuery.MOST, limit.asInt());
    }

    /** Makes sure that there are not more values asked for than somebody waits for. */
    void extension(JsonNode json) {
        long values = (long) json.path("ids").size() * json.path("properties").size();
        if (json.path("ids").size() > Service.BATCH || values > VALUES) {
            throw wrong(
                    "asks for " + json.path("properties").size() + " properties of "
                            + json.path("ids").size() + " things",
                    "send at most " + Service.BATCH + " things, and " + VALUES + " things times properties");
        }
    }

    /** The name in a field: no longer than any name is. */
    String name(String text) {
        if (text.length() > LONGEST) {
            throw wrong("has a name of " + text.length() + " characters", "send at most " + LONGEST);
        }
        return text;
    }

    /** Refuses a batch with more queries than one may have. */
    void checkSize(int queries) {
        if (queries > Service.BATCH) {
            throw wrong("has " + queries + " queries", "send at most " + Service.BATCH + " at a time");
        }
    }

    /** The values of a field: one, or an array of them; a thing counts as its identifier. */
    static List<String> values(JsonNode field) {
        List<String> values = new ArrayList<>();
        (field.isArray() ? field : List.of(field)).forEach(value -> {
            String text = value.isObject() ? value.path("id").asText() : value.asText();
            if (!value.isMissingNode() && !text.isBlank()) {
                values.add(text);
            }
        });
        return values;
    }

    /** The constant that a field names; the first when it names none. */
    <E extends Enum<E>> E choice(JsonNode field, E[] choices) {
        if (field.isMissingNode() || field.isNull()) {
            return choices[0];
        }
        for (E choice : choices) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(field.asText())) {
                return choice;
            }
        }
        throw wrong("has \"" + field.asText() + "\", which is not known", "see the Reconciliation API");
    }
}
