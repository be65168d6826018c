package org.dossierkg.index;

/** How differently two words are spelt: letters changed, missing, added, or swapped with their neighbour. */
public final class Spelling {
    private static final int TWO_FROM = 8;

    private Spelling() {}

    /** How many changes a word of this length may have and still be meant. */
    public static int allowed(int length) {
        return length < 4 ? 0 : length < TWO_FROM ? 1 : 2;
    }

    /** The number of changes, or some number above the limit. */
    public static int distance(String one, String other, int limit) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > limit) {
            return limit + 1;
        }
        int[] before = new int[m + 1];
        int[] row = new int[m + 1];
        int[] next = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost = Math.min(row[j - 1] + (same ? 0 : 1), Math.min(row[j], next[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                next[j] = swapped ? Math.min(cost, before[j - 2] + 1) : cost;
                least = Math.min(least, next[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[m];
    }
}
