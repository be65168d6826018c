package org.dossierkg.link;

import java.util.Arrays;
import java.util.List;
import org.dossierkg.index.Countries;
import org.dossierkg.index.Hash;
import org.dossierkg.index.Index;
import org.dossierkg.index.NameTable;
import org.dossierkg.index.WordTable;
import org.dossierkg.name.InstitutionWords;
import org.dossierkg.name.NameForms;

/** One form of a mention's name with its words looked up in an index. */
final class Query {
    private static final int MOST_NEAR = 8;
    private static final int SHORTEST_INITIALS = 3;
    private static final int[] NOTHING = {};

    private final NameForms forms;
    private final NameTable names;
    private final int fold;
    private final int core;
    private final int latin;
    private final int[] initials;
    private final int[] words;
    private final float[] weights;

    /** For each word that no name has: the words that are spelt nearly so; numbers and acronyms have none. */
    private final int[][] near;

    private final float weight;

    /** The country that was cut off the name, packed; 0 when none was. */
    private final int country;

    /** Names that were found to be this one, though neither fold nor core says so. */
    private int[] written = NOTHING;

    Query(NameForms forms, Index index, int country) {
        this.country = country;
        this.forms = forms;
        this.names = index.names();
        this.fold = (int) Hash.of('f', forms.fold());
        this.core = (int) Hash.of('c', forms.core());
        this.latin = forms.latin().isEmpty() ? core : (int) Hash.of('c', forms.latin());
        this.initials = forms.initials().stream()
                .filter(letters -> letters.length() >= SHORTEST_INITIALS)
                .mapToInt(letters -> (int) Hash.of('f', letters))
                .toArray();
        List<String> texts = forms.words();
        this.words = new int[texts.size()];
        this.weights = new float[texts.size()];
        this.near = new int[texts.size()][];
        float sum = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = index.words().find(texts.get(i));
            weights[i] = index.words().weight(words[i], texts.get(i));
            sum += weights[i];
            boolean isSpelt = !Character.isDigit(texts.get(i).charAt(0)) && !forms.isAcronym();
            near[i] = words[i] == WordTable.NONE && isSpelt ? near(texts.get(i), index) : NOTHING;
        }
        this.weight = sum;
    }

    private static int[] near(String word, Index index) {
        int[] found = new int[MOST_NEAR];
        int[] count = {0};
        index.words().near(word, MOST_NEAR, other -> found[count[0]++] = other);
        return Arrays.copyOf(found, count[0]);
    }

    NameForms forms() {
        return forms;
    }

    /** The names that it is compared with. */
    NameTable names() {
        return names;
    }

    /** Whether it can be a name of a thing of these countries: one without its country is a name in that country alone. */
    boolean isNameIn(int countries) {
        return country == 0 || Countries.overlap(country, countries);
    }

    /** Whether the country was cut off the name. */
    boolean isCut() {
        return country != 0;
    }

    /** The lower half of its fold's hash, as the index keeps it. */
    int fold() {
        return fold;
    }

    /** Whether the lower half of a core's hash is that of its own core, in its own letters or in Latin ones. */
    boolean hasCore(int other) {
        return core == other || latin == other;
    }

    /** Keeps a name that is this one but for blanks, or in other letters. */
    void written(int name) {
        if (!isWrittenAs(name)) {
            written = Arrays.copyOf(written, written.length + 1);
            written[written.length - 1] = name;
        }
    }

    boolean isWrittenAs(int name) {
        for (int one : written) {
            if (one == name) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lower half of a fold's hash is that of its own initials. */
    boolean hasInitials(int other) {
        for (int one : initials) {
            if (one == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word says what sort of institution it is. */
    boolean isSort(int at) {
        return InstitutionWords.contains(forms.words().get(at));
    }

    int size() {
        return words.length;
    }

    /** The number of a word in the index, or {@link WordTable#NONE}. */
    int word(int at) {
        return words[at];
    }

    String text(int at) {
        return forms.words().get(at);
    }

    float weight(int at) {
        return weights[at];
    }

    int[] near(int at) {
        return near[at];
    }

    /** What all words weigh. */
    float weight() {
        return weight;
    }
}
