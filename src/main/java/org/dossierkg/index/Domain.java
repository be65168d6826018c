package org.dossierkg.index;

import java.util.Locale;
import java.util.Set;

/**
 * The parts of a web address that tell whose it is.
 *
 * <pre>
 * "https://www.jura.uni-bonn.de/en"      host jura.uni-bonn.de, owner uni-bonn.de, country DE
 * </pre>
 *
 * @param host without {@code www.}; empty when there is none
 * @param owner the part of it that somebody registers
 * @param country by the last part; empty when that is used the world over
 */
public record Domain(String host, String owner, String country) {
    /** Labels below which countries let domains be registered. */
    private static final Set<String> SECOND = Set.of(
            "co", "com", "ac", "gov", "edu", "or", "go", "org", "net", "gob", "gouv", "mil", "ne", "re", "govt", "nic",
            "sch", "gub");

    /** Domains of countries that others use too. */
    private static final Set<String> EVERYWHERE = Set.of(
            "io", "co", "tv", "me", "ai", "fm", "ly", "to", "cc", "ws", "la", "gg", "sh", "st", "vc", "gl", "gd", "tk",
            "eu", "ac", "cd", "sc", "nu");

    public static Domain of(String website) {
        String rest = website.strip().toLowerCase(Locale.ROOT);
        int scheme = rest.indexOf("://");
        rest = scheme < 0 ? rest : rest.substring(scheme + 3);
        int end = 0;
        while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(rest.startsWith("www.") ? Math.min(4, end) : 0, end);
        String[] parts = host.split("\\.", -1);
        int n = parts.length;
        if (n < 2) {
            return new Domain("", "", "");
        }
        String last = parts[n - 1];
        boolean below = last.length() == 2 && n > 2 && SECOND.contains(parts[n - 2]);
        String owner = (below ? parts[n - 3] + "." : "") + parts[n - 2] + "." + last;
        String country = last.length() != 2 || EVERYWHERE.contains(last) ? "" : last.toUpperCase(Locale.ROOT);
        return new Domain(host, owner, country.equals("UK") ? "GB" : country);
    }
}
