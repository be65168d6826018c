package org.dossierkg.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/** A JSONPath query, compiled: which parts of a JSON value are meant. */
public sealed interface JsonQuery permits JsonSteps, JsonExpression {
    /**
     * Compiles a query such as {@code $.people[*].name}; {@code name} alone stands for {@code $.name}.
     *
     * @throws ParseException if the text is not JSONPath; its offset is that of the wrong character, 0-based
     */
    static JsonQuery of(String text) throws ParseException {
        JsonSyntax.check(text);
        Optional<JsonSteps> steps = JsonSteps.of(text);
        return steps.isPresent() ? steps.get() : JsonExpression.of(text);
    }

    /** What the query selects, in the order of the document. */
    List<JsonNode> select(JsonNode root);
}
