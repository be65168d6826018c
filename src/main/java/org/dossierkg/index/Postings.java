package org.dossierkg.index;

/** Lists of ascending numbers: how many there are, then the differences. */
final class Postings {
    private Postings() {}

    /**
     * Writes the numbers of a key.
     *
     * @param pairs sorted, the key in the upper half, the number in the lower
     * @param from the first pair of the key
     * @return the first pair behind it
     */
    static int write(Longs pairs, int from, int key, Blob out) {
        int to = from;
        while (to < pairs.size() && (int) (pairs.get(to) >>> 32) == key) {
            to++;
        }
        out.number(to - from);
        int before = 0;
        for (int i = from; i < to; i++) {
            int number = (int) pairs.get(i);
            out.number(number - before);
            before = number;
        }
        return to;
    }
}
