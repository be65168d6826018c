package org.dossierkg.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of one name.
 *
 * <pre>
 * text       "Universität Hildesheim e.V."
 * fold       "universitat hildesheim ev"
 * words      university, hildesheim            legal form off, joining words off, words that mean the same made one
 * core       "universityhildesheim"            the words without blanks
 * latin      ""                                the core in Latin letters, for scripts without blanks
 * initials   "uh"
 * </pre>
 *
 * @param text as it was written
 * @param fold as {@code Fold} makes it: equal folds are equal but for case, accents, punctuation
 * @param words in their order; names in scripts without blanks are cut into pairs of characters
 * @param core the words without blanks; equal cores are one name in two manners
 * @param latin the core in Latin letters when it has others; else empty
 * @param initials of the words, with and without joining words; none for a single word
 */
public record NameForms(String text, String fold, List<String> words, String core, String latin, Set<String> initials) {
    private static final int MOST_INITIALS = 12;
    private static final int MOST_ACRONYM = 8;
    private static final double SHORT = 4;
    private static final int SHORTEST_JOINED = 6;

    /** From this length on the first letter of a legal form may be the last one of an acronym, as in "company". */
    private static final int SHORTEST_SPELT = 7;

    /** The forms of a name; all are empty when it has no letters or digits. */
    public static NameForms of(String text) {
        String fold = Fold.of(text);
        List<String> written = units(fold);
        List<String> sounds = written.stream().map(Sound::of).toList();
        LegalForms.Rest rest = LegalForms.strip(sounds);
        List<String> units = sounds.subList(rest.from(), rest.to());
        List<String> words = new ArrayList<>(units.size());
        List<String> run = new ArrayList<>(units.size());
        StringBuilder core = new StringBuilder(fold.length());
        boolean continuous = false;
        for (int i = 0; i < units.size(); i++) {
            String unit = units.get(i);
            String number = Numerals.arabic(written.get(rest.from() + i), i > 0 && i == units.size() - 1);
            if (!number.isEmpty()) {
                run.add(number);
            } else if (isContinuous(unit)) {
                end(run, words, core);
                String bare = LegalForms.stripInside(unit);
                if (units.size() == 1 || !LegalForms.isInside(bare)) {
                    continuous = true;
                    pairs(bare, words);
                    core.append(bare);
                }
            } else if (!Vocabulary.isStop(unit)) {
                run.add(Vocabulary.canonical(unit));
            }
        }
        end(run, words, core);
        if (words.isEmpty()) {
            words.addAll(units);
            units.forEach(core::append);
        }
        String latin = continuous ? Latin.of(core.toString()).replace(" ", "") : "";
        return new NameForms(text, fold, List.copyOf(words), core.toString(), latin, initials(written, rest));
    }

    /** Adds the words that stand between words of other scripts. */
    private static void end(List<String> run, List<String> words, StringBuilder core) {
        for (String word : Phrases.plain(run)) {
            words.add(word);
            core.append(word);
        }
        run.clear();
    }

    /**
     * The letters of several Latin words without blanks, as written and as they sound: the core of the same name written as
     * one word, or in Chinese characters; nothing for other names and short ones.
     */
    public List<String> joined() {
        if (fold.length() < SHORTEST_JOINED || fold.indexOf(' ') < 0 || !latin.isEmpty()) {
            return List.of();
        }
        String plain = Latin.of(fold).replace(" ", "");
        String sound = Sound.of(plain);
        return sound.equals(plain) ? List.of(plain) : List.of(plain, sound);
    }

    /** Whether it could be an acronym: short, one word, mostly capitals. */
    public boolean isAcronym() {
        if (fold.length() < 2 || fold.length() > MOST_ACRONYM || fold.indexOf(' ') >= 0) {
            return false;
        }
        long capitals = text.chars().filter(Character::isUpperCase).count();
        long small = text.chars().filter(Character::isLowerCase).count();
        return capitals >= 2 && capitals > small;
    }

    /**
     * How far this name is another one by the sound of a word alone, as "Grey" is "Grei": 1 for words of four letters, less
     * for longer ones, 0 when the words are written alike or differ in more than their sound.
     */
    public double soundAlone(NameForms other) {
        Set<String> mine = new LinkedHashSet<>(List.of(Latin.of(fold).split(" ", -1)));
        Set<String> others = new LinkedHashSet<>(List.of(Latin.of(other.fold).split(" ", -1)));
        double most = 0;
        for (String word : mine) {
            if (!others.contains(word)) {
                String sound = Sound.of(word);
                boolean sounds = others.stream()
                        .anyMatch(one -> !mine.contains(one) && Sound.of(one).equals(sound));
                most = sounds ? Math.max(most, Math.min(1, SHORT / word.length())) : most;
            }
        }
        return most;
    }

    /** The name's letters as initials are written: the first Latin letter of each. */
    public String acronym() {
        StringBuilder letters = new StringBuilder(fold.length());
        for (int i = 0; i < fold.length(); i++) {
            String latin = Latin.of(fold.substring(i, i + 1));
            letters.append(latin.isEmpty() ? "" : latin.substring(0, 1));
        }
        return letters.toString();
    }

    /** The words of a fold, in Latin letters where they stand with blanks, cut where such letters meet others. */
    private static List<String> units(String fold) {
        List<String> units = new ArrayList<>();
        int start = 0;
        boolean before = false;
        for (int i = 0; i <= fold.length(); ) {
            int c = i < fold.length() ? fold.codePointAt(i) : ' ';
            boolean inside = Letters.isContinuous(c) || (before && Letters.isMark(c));
            if (c == ' ' || inside != before) {
                if (i > start) {
                    unit(fold.substring(start, i), before, units);
                }
                start = c == ' ' ? i + 1 : i;
            }
            before = inside;
            i += Character.charCount(c);
        }
        return units;
    }

    private static void unit(String text, boolean continuous, List<String> units) {
        String unit = continuous ? text : Latin.of(text);
        if (unit.indexOf(' ') >= 0) {
            units.addAll(List.of(unit.split(" ", -1)));
        } else if (!unit.isEmpty()) {
            units.add(unit);
        }
    }

    private static boolean isContinuous(String unit) {
        return unit.charAt(0) >= 0x80;
    }

    private static void pairs(String text, List<String> words) {
        int[] letters = text.codePoints().toArray();
        if (letters.length == 1) {
            words.add(text);
        }
        for (int i = 0; i + 1 < letters.length; i++) {
            words.add(new String(letters, i, 2));
        }
    }

    private static Set<String> initials(List<String> written, LegalForms.Rest rest) {
        StringBuilder all = new StringBuilder();
        StringBuilder main = new StringBuilder();
        for (String unit : written.subList(rest.from(), rest.to())) {
            if (isContinuous(unit)) {
                return Set.of();
            }
            all.append(unit.charAt(0));
            if (!Vocabulary.isStop(unit)) {
                main.append(unit.charAt(0));
            }
        }
        Set<String> initials = new LinkedHashSet<>();
        add(main, initials);
        add(all, initials);
        boolean isSpelt = rest.to() < written.size() && written.get(rest.to()).length() >= SHORTEST_SPELT;
        if (isSpelt) {
            add(main.append(written.get(rest.to()).charAt(0)), initials);
        }
        return initials;
    }

    private static void add(StringBuilder letters, Set<String> initials) {
        if (letters.length() >= 2 && letters.length() <= MOST_INITIALS) {
            initials.add(letters.toString());
        }
    }
}
