package org.dossierkg.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSONPath query with indexes, slices, filters, functions or descendants, evaluated over a whole value. */
record JsonExpression(JsonPath path) implements JsonQuery {
    /** A filter as RFC 9535 writes it, without the parentheses that the library wants. */
    private static final Pattern BARE_FILTER = Pattern.compile("\\[\\s*\\?\\s*(?!\\()([^\\[\\]]*)\\]");

    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    static JsonExpression of(String text) throws ParseException {
        try {
            return new JsonExpression(JsonPath.compile(BARE_FILTER.matcher(text).replaceAll("[?($1)]")));
        } catch (InvalidPathException | IllegalArgumentException e) {
            ParseException told = new ParseException(String.valueOf(e.getMessage()), 0);
            told.initCause(e);
            throw told;
        }
    }

    @Override
    public List<JsonNode> select(JsonNode root) {
        @Nullable Object found = path.read(root, CONFIGURATION);
        List<JsonNode> selected = new ArrayList<>();
        if (found instanceof JsonNode node && !path.isDefinite()) {
            node.forEach(selected::add);
        } else if (found instanceof JsonNode node) {
            selected.add(node);
        } else if (found instanceof Number number) {
            selected.add(DecimalNode.valueOf(new BigDecimal(number.toString())));
        } else if (found != null) {
            selected.add(TextNode.valueOf(found.toString()));
        }
        return selected;
    }
}
