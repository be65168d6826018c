package org.dossierkg.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The names that somebody may have meant. */
public final class Near {
    private static final int SHOWN = 5;

    /** Letters from which on a name inside another counts as near. */
    private static final int PART = 3;

    private Near() {}

    /** Up to five of the known names, nearest first, as a list for a message; "none" when nothing is known. */
    public static String listed(String name, Collection<String> known) {
        List<String> near = known.stream()
                .sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
        String more = known.size() > SHOWN ? " …" : "";
        return near.isEmpty() ? "none" : near.stream().collect(Collectors.joining(", ")) + more;
    }

    /** How many letters differ; part of a name is near to it. */
    private static int distance(String name, String other) {
        if (Math.min(name.length(), other.length()) >= PART && (other.contains(name) || name.contains(other))) {
            return 0;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= name.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (name.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
