package org.dossierkg.name;

import java.util.Map;
import java.util.NavigableMap;

/** Names of countries with the ending that they take beside "republic" or "kingdom" in Slavic, Baltic and Uralic languages. */
final class Inflection {
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 3;
    private static final int LONGEST_LOST = 2;

    private Inflection() {}

    /**
     * The one country whose name differs in endings alone: słowenii for słowenia, rakouska for rakousko.
     *
     * @param brief a brief key of {@link CountryKey}
     * @param names codes by brief key
     * @return a code; empty when there is none or several, as for "nigerska": Niger or Nigeria
     */
    static String code(String brief, NavigableMap<String, String> names) {
        if (brief.length() < SHORTEST_STEM) {
            return "";
        }
        String stem = brief.substring(0, SHORTEST_STEM);
        String code = "";
        for (Map.Entry<String, String> name :
                names.subMap(stem, true, stem + Character.MAX_VALUE, true).entrySet()) {
            if (differInEndings(brief.split(" ", -1), name.getKey().split(" ", -1))) {
                if (!code.isEmpty() && !code.equals(name.getValue())) {
                    return "";
                }
                code = name.getValue();
            }
        }
        return code;
    }

    private static boolean differInEndings(String[] words, String[] known) {
        if (words.length != known.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            int stem = 0;
            int shorter = Math.min(words[i].length(), known[i].length());
            while (stem < shorter && words[i].charAt(stem) == known[i].charAt(stem)) {
                stem++;
            }
            boolean ends = stem >= SHORTEST_STEM
                    && words[i].length() - stem <= LONGEST_ENDING
                    && known[i].length() - stem <= LONGEST_LOST;
            if (!ends && !words[i].equals(known[i])) {
                return false;
            }
        }
        return true;
    }
}
