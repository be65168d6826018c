package org.dossierkg.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, as {@code application/x-www-form-urlencoded} writes them, or of an address.
 *
 * @param fields by name; of several with one name the first
 */
record Form(Map<String, String> fields) {
    /** @throws HttpError when an escape is broken */
    static Form of(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text != null) {
            for (String field : text.split("&", -1)) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                }
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new HttpError(400, "the form has a broken escape; write % as %25", e);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Empty when there is no such field. */
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * A whole number from 0 on.
     *
     * @throws HttpError when it is none
     */
    int number(String name, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw new HttpError(400, name + ": \"" + text + "\" is no number from 0 to 999999");
        }
        return Integer.parseInt(text);
    }
}
