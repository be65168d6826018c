package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.dossierkg.name.GenericWords;
import org.dossierkg.name.InstitutionWords;
import org.jspecify.annotations.Nullable;

/** The words of an index, sorted, with the names that each stands in, and the words that are spelt nearly like one. */
public final class WordTable {
    /** What {@link #find} returns for a word that no name has. */
    public static final int NONE = -1;

    private static final int RAREST_GRAMS = 6;
    private static final float GENERIC = 0.5f;

    private final ByteBuffer words;
    private final IntBuffer places;
    private final IntBuffer gramPlaces;
    private final ByteBuffer grams;
    private final int names;
    private final BitSet sorts;
    private final BitSet generic;
    private final @Nullable WordTable scale;

    /** @param scale says how much words weigh; null when this table does */
    WordTable(
            ByteBuffer words,
            IntBuffer places,
            IntBuffer gramPlaces,
            ByteBuffer grams,
            int names,
            @Nullable WordTable scale) {
        this.words = words;
        this.places = places;
        this.gramPlaces = gramPlaces;
        this.grams = grams;
        this.names = names;
        this.scale = scale;
        this.sorts = numbers(InstitutionWords.all());
        this.generic = numbers(GenericWords.all());
    }

    /** How much a word says that stands in so many of all names. */
    static float weight(int count, int names, boolean generic) {
        float weight = (float) Math.log(1 + (names + 1.0) / (count + 1.0));
        return generic ? GENERIC * weight : weight;
    }

    public String word(int word) {
        return new Cursor(words, places.get(word)).text();
    }

    /** The first letter of a word. */
    public char initial(int word) {
        int place = places.get(word);
        byte first = words.get(place + 1); // its length takes one byte as a rule
        return first >= 0 && words.get(place) > 0 ? (char) first : word(word).charAt(0);
    }

    /** Whether a word says what sort of institution it is. */
    public boolean isSort(int word) {
        return sorts.get(word);
    }

    private BitSet numbers(Set<String> some) {
        BitSet found = new BitSet();
        for (String word : some) {
            int number = find(word);
            if (number != NONE) {
                found.set(number);
            }
        }
        return found;
    }

    /** The number of a word, or {@link #NONE}. */
    public int find(String word) {
        int low = 0;
        int high = places.limit() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = word(middle).compareTo(word);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** Gives the words that begin with a text, at most so many, in their order. */
    public void startingWith(String text, int most, IntConsumer sink) {
        int low = 0;
        int high = places.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (word(middle).compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = Math.min(places.limit(), low + most);
        for (int word = low; word < end && word(word).startsWith(text); word++) {
            sink.accept(word);
        }
    }

    private Cursor postings(int word) {
        Cursor at = new Cursor(words, places.get(word));
        at.skipText();
        return at;
    }

    /** In how many names a word stands. */
    public int count(int word) {
        return postings(word).number();
    }

    /** How much a word says; {@link #NONE} says most. */
    public float weight(int word) {
        if (word == NONE) {
            return scale == null ? weight(0, names, false) : scale.weight(NONE);
        }
        return scale == null ? weight(count(word), names, generic.get(word)) : scale.weight(word(word));
    }

    /**
     * How much a word says, also one that another index has and this one has not.
     *
     * @param word its number, or {@link #NONE}
     */
    public float weight(int word, String text) {
        return scale == null ? weight(word) : scale.weight(text);
    }

    float weight(String text) {
        return weight(find(text), text);
    }

    /** Gives the names that a word stands in, at most so many. */
    public void names(int word, int most, IntConsumer sink) {
        give(postings(word), most, sink);
    }

    private static void give(Cursor at, int most, IntConsumer sink) {
        int count = Math.min(most, at.number());
        int number = 0;
        for (int i = 0; i < count; i++) {
            number += at.number();
            sink.accept(number);
        }
    }

    /** Gives each word that is spelt with one change, or two from eight letters on, none for short words. */
    public void near(String word, int most, IntConsumer sink) {
        int[] starts = Arrays.stream(Grams.of(word))
                .map(this::gram)
                .filter(start -> start != NONE)
                .toArray();
        long[] bySize = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            bySize[i] = ((long) new Cursor(grams, starts[i]).number() << 32) | starts[i];
        }
        Arrays.sort(bySize);
        int[] tried = new int[most];
        int[] count = {0};
        for (int i = 0; i < Math.min(RAREST_GRAMS, bySize.length); i++) {
            give(new Cursor(grams, (int) bySize[i]), Integer.MAX_VALUE, near -> {
                int length = words.get(places.get(near));
                int allowed = Spelling.allowed(Math.min(length, word.length()));
                if (count[0] < most
                        && Math.abs(length - word.length()) <= allowed
                        && !contains(tried, count[0], near)
                        && Spelling.distance(word, word(near), allowed) <= allowed) {
                    tried[count[0]++] = near;
                    sink.accept(near);
                }
            });
        }
    }

    private static boolean contains(int[] values, int size, int wanted) {
        for (int i = 0; i < size; i++) {
            if (values[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private int gram(int gram) {
        int low = 0;
        int high = gramPlaces.limit() / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = gramPlaces.get(2 * middle);
            if (found == gram) {
                return gramPlaces.get(2 * middle + 1);
            }
            if (found < gram) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }
}
