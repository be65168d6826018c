package org.dossierkg.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dossierkg.index.Countries;
import org.dossierkg.index.Index;
import org.dossierkg.index.WordTable;

/** Finds the names of an index that a query could mean. One thread at a time can use it. */
final class Search {
    /** A word that stands in more names than this says too little to look all of them up. */
    private static final int COMMON = 3000;

    private static final int LEAST_WORDS = 400;
    private static final int MOST_NAMES = 32;
    private static final float EXACT = 1000;
    private static final float NEAR = 0.7f;
    private static final float SAME_COUNTRY = 0.15f;

    private final Index index;
    private final float[] scores;
    private int[] touched = new int[4096];
    private int count;

    /** The best names so far and how good they are, best first. */
    private final int[] best = new int[MOST_NAMES];

    private final float[] ranks = new float[MOST_NAMES];
    private int kept;

    Search(Index index) {
        this.index = index;
        this.scores = new float[index.names().size()];
    }

    /**
     * The best names for a query, best first.
     *
     * @param countries of the mention, packed as {@link Countries} packs them
     */
    List<Integer> names(Query query, int countries) {
        count = 0;
        exact(query);
        words(query);
        kept = 0;
        for (int i = 0; i < count; i++) {
            int name = touched[i];
            if (canBeKept(query, scores[name])) {
                keep(name, rank(query, name), countries);
            }
            scores[name] = 0;
        }
        List<Integer> names = new ArrayList<>(kept);
        for (int i = 0; i < kept; i++) {
            names.add(best[i]);
        }
        return names;
    }

    /** Whether a name with this score could be among the best ones, however short it is. */
    private boolean canBeKept(Query query, float score) {
        return kept < MOST_NAMES || score >= EXACT || score / query.weight() + SAME_COUNTRY > ranks[kept - 1];
    }

    /** Puts a name among the best ones, if it is one of them; the country is looked up only where it can matter. */
    private void keep(int name, float likeness, int countries) {
        boolean full = kept == MOST_NAMES;
        float worst = full ? ranks[kept - 1] : 0;
        if (full && likeness + SAME_COUNTRY <= worst) {
            return;
        }
        boolean here = countries != 0
                && Countries.overlap(
                        countries, index.entities().countries(index.names().entity(name)));
        float rank = likeness + (here ? SAME_COUNTRY : 0);
        if (full && rank <= worst) {
            return;
        }
        int at = full ? kept - 1 : kept++;
        while (at > 0 && ranks[at - 1] < rank) {
            ranks[at] = ranks[at - 1];
            best[at] = best[at - 1];
            at--;
        }
        ranks[at] = rank;
        best[at] = name;
    }

    private void exact(Query query) {
        index.byFold(query.forms().fold(), this::exact);
        index.byCore(query.forms().core(), this::exact);
        if (!query.forms().latin().isEmpty()) {
            index.byCore(query.forms().latin(), this::exact);
        }
        for (String joined : query.forms().joined()) {
            index.byCore(joined, name -> {
                query.written(name);
                exact(name);
            });
        }
        if (query.forms().isAcronym()) {
            index.byInitials(query.forms().acronym(), this::exact);
        }
        for (String initials : query.forms().initials()) {
            if (initials.length() > 2) {
                index.byFold(initials, this::exact);
            }
        }
    }

    private void exact(int name) {
        add(name, EXACT);
    }

    private void words(Query query) {
        int[] order = IntStream.range(0, query.size())
                .boxed()
                .sorted((a, b) -> Float.compare(query.weight(b), query.weight(a)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int at : order) {
            float weight = query.weight(at);
            int word = query.word(at);
            if (word != WordTable.NONE) {
                boolean rare = index.words().count(word) <= COMMON;
                if (rare || count < LEAST_WORDS) {
                    index.words().names(word, COMMON, name -> add(name, weight));
                }
            }
            for (int near : query.near(at)) {
                index.words().names(near, COMMON, name -> add(name, NEAR * weight));
            }
        }
    }

    private void add(int name, float score) {
        if (scores[name] == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = name;
        }
        scores[name] += score;
    }

    private float rank(Query query, int name) {
        float score = scores[name];
        float shared = Math.min(score >= EXACT ? query.weight() : score, query.weight());
        float all = query.weight() + index.names().weight(name) - shared;
        return shared / Math.max(all, shared) + (score >= EXACT ? 1 : 0);
    }
}
