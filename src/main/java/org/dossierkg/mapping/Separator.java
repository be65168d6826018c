package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stands between the values of one cell; blanks around a value are no part of it. */
final class Separator {
    private final byte[] separator;

    /** @param text not empty */
    Separator(String text) {
        separator = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Adds the values of a cell in UTF-8, but none that is empty. */
    void split(byte[] cell, int start, int end, Terms out) {
        int from = start;
        for (int at = next(cell, from, end); at < end; at = next(cell, from, end)) {
            strip(cell, from, at, out);
            from = at + separator.length;
        }
        strip(cell, from, end, out);
    }

    /** Where the separator stands next; the end where it does not. */
    private int next(byte[] cell, int start, int end) {
        for (int at = start; at <= end - separator.length; at++) {
            if (cell[at] == separator[0]
                    && Arrays.equals(cell, at, at + separator.length, separator, 0, separator.length)) {
                return at;
            }
        }
        return end;
    }

    private static void strip(byte[] cell, int start, int end, Terms out) {
        int first = start;
        int behind = end;
        while (first < behind && Character.isWhitespace(cell[first])) {
            first++;
        }
        while (first < behind && Character.isWhitespace(cell[behind - 1])) {
            behind--;
        }
        if (first < behind && (cell[first] < 0 || cell[behind - 1] < 0)) {
            // blanks beyond ASCII, such as the ideographic one
            out.open().text(new String(cell, first, behind - first, StandardCharsets.UTF_8).strip());
        } else {
            out.open().put(cell, first, behind);
        }
        if (out.open().length() > out.start(out.count())) {
            out.end();
        }
    }
}
