package org.dossierkg.server;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.dossierkg.search.NameIndex;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for.
 *
 * @param text as it was typed
 * @param type what the things found have to be, as it was typed; empty for any
 * @param limit how many things to find at most
 * @param languages of the names to show, the preferred first; empty for English
 */
record SearchRequest(String text, String type, int limit, List<LanguageRange> languages) {
    private static final int USUAL = 10;
    private static final int MOST = 100;

    /** Characters of what cannot be read that a message repeats. */
    static final int SHOWN = 60;

    /**
     * Reads the fields {@code q}, {@code type}, {@code limit} and {@code lang}; nothing when there is no {@code q}.
     *
     * @throws HttpError 400 when one of them cannot be read
     */
    static Optional<SearchRequest> of(Function<String, @Nullable String> field) {
        String text = field.apply("q");
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > NameIndex.LONGEST) {
            throw new HttpError(400, "q is longer than " + NameIndex.LONGEST + " characters; search for less");
        }
        String type = field.apply("type");
        return Optional.of(new SearchRequest(
                text, type == null ? "" : type.strip(), limit(field.apply("limit")), languages(field.apply("lang"))));
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw badLimit(text);
        }
        throw badLimit(text);
    }

    private static HttpError badLimit(String text) {
        return new HttpError(
                400,
                "limit: \"" + StringUtils.abbreviate(text, SHOWN)
                        + "\" is not a number of results; give a whole number from 1 to " + MOST);
    }

    private static List<LanguageRange> languages(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? List.of() : LanguageRange.parse(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // the JDK throws the latter for "--"
            throw new HttpError(
                    400,
                    "lang: \"" + StringUtils.abbreviate(text, SHOWN)
                            + "\" is not a language tag; give one such as en or zh-Hans",
                    e);
        }
    }
}
