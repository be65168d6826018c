package org.dossierkg.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSONPath query of names and wildcards alone, which can be followed while a document is still being read.
 *
 * <pre>
 * $.companies[*].name     companies, any, name
 * </pre>
 *
 * @param steps from the root; empty for the root itself
 */
record JsonSteps(List<Step> steps) implements JsonQuery {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*";
    private static final Pattern START = Pattern.compile("\\$|(?<bare>" + NAME + ")");
    private static final Pattern STEP = Pattern.compile("\\.(?<name>" + NAME + ")(?!\\s*\\()"
            + "|\\.?\\[\\s*(?:'(?<single>[^'\\\\]*)'|\"(?<double>[^\"\\\\]*)\"|(?<any>\\*))\\s*\\]"
            + "|(?<star>\\.\\*)");

    JsonSteps {
        steps = List.copyOf(steps);
    }

    /**
     * One step down.
     *
     * @param name of the member; null for every member or element
     */
    record Step(@Nullable String name) {
        boolean isAny() {
            return name == null;
        }

        boolean takes(String member) {
            return name == null || name.equals(member);
        }
    }

    /** The steps of a query, or nothing when the query holds more than names and wildcards. */
    static Optional<JsonSteps> of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        if (start.group("bare") != null) {
            steps.add(new Step(start.group("bare")));
        }
        Matcher step = STEP.matcher(text);
        int end = start.end();
        while (end < text.length()) {
            if (!step.region(end, text.length()).lookingAt()) {
                return Optional.empty();
            }
            boolean any = step.group("any") != null || step.group("star") != null;
            steps.add(new Step(any ? null : name(step)));
            end = step.end();
        }
        return Optional.of(new JsonSteps(steps));
    }

    private static @Nullable String name(Matcher step) {
        String quoted = step.group("single") == null ? step.group("double") : step.group("single");
        return step.group("name") == null ? quoted : step.group("name");
    }

    @Override
    public List<JsonNode> select(JsonNode root) {
        List<JsonNode> selected = List.of(root);
        for (Step step : steps) {
            List<JsonNode> below = new ArrayList<>();
            for (JsonNode node : selected) {
                if (step.isAny()) {
                    node.forEach(below::add);
                } else if (node.has(step.name())) {
                    below.add(node.get(step.name()));
                }
            }
            selected = below;
        }
        return selected;
    }
}
