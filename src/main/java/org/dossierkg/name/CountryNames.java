package org.dossierkg.name;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A closed dictionary of countries: their names in all languages that ICU knows, and the codes of ISO 3166.
 *
 * <p>A name is known or it is not; nothing similar is ever taken for it.
 */
public final class CountryNames {
    private static final String AMBIGUOUS = "";

    private final Map<String, String> whole = new HashMap<>();
    private final NavigableMap<String, String> brief = new TreeMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /** Brief keys that are part of the names of other countries too, such as "korea" and "guinea". */
    private final Set<String> shared = new HashSet<>();

    /** Brief keys that only the kind of state tells apart, such as "congo" and "china". */
    private final Set<String> twins = new HashSet<>();

    private CountryNames() {
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
            codes.put(new Locale("", code).getISO3Country(), code);
        }
        Set<String> languages = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (languages.add(locale.getLanguage() + locale.getScript())) {
                addLanguage(LocaleDisplayNames.getInstance(locale));
            }
        }
        read("country-names-un.txt");
        read("country-names.txt");
    }

    private void read(String file) {
        Map<String, String> briefs = new HashMap<>();
        for (String line : WordFile.lines(file)) {
            String code = line.substring(0, 2);
            for (String name : line.substring(3).split(";", -1)) {
                CountryKey key = CountryKey.of(name);
                whole.put(key.whole(), code);
                String other = briefs.putIfAbsent(key.brief(), code);
                if (other != null && !other.equals(code)) {
                    twins.add(key.brief());
                }
            }
        }
    }

    private void addLanguage(LocaleDisplayNames names) {
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String name = names.regionDisplayName(code);
            if (name != null && !name.equals(code)) {
                CountryKey key = CountryKey.of(name);
                add(key, code);
                keys.put(code, key.brief());
                for (String word : key.brief().split(" ", -1)) {
                    words.computeIfAbsent(word, unknown -> new HashSet<>()).add(code);
                }
            }
        }
        for (String brief : keys.values()) {
            Set<String> others = new HashSet<>(keys.keySet());
            for (String word : brief.split(" ", -1)) {
                others.retainAll(words.getOrDefault(word, Set.of()));
            }
            if (others.size() > 1) {
                shared.add(brief);
            }
        }
    }

    /** Whether a brief key is not enough to tell a country, since others have its words too. */
    public boolean isShared(String brief) {
        return shared.contains(brief);
    }

    /** The dictionary; made when it is first asked for, within about a second. */
    public static CountryNames bundled() {
        return Bundled.NAMES;
    }

    /** Whether a text is a code of two capital letters, known or not. */
    public static boolean isCode(String text) {
        return text.length() == 2 && Character.isUpperCase(text.charAt(0)) && Character.isUpperCase(text.charAt(1));
    }

    private void add(CountryKey key, String code) {
        put(whole, key.whole(), code);
        if (!key.brief().isEmpty()) {
            put(brief, key.brief(), code);
        }
    }

    private static void put(Map<String, String> names, String key, String code) {
        names.merge(key, code, (known, other) -> known.equals(other) ? known : AMBIGUOUS);
    }

    /**
     * The country that a text names.
     *
     * @param text a code of two or three letters, or a name in any language
     * @return its code of two letters; empty when it is not known, or may be several
     */
    public String code(String text) {
        String plain = text.strip();
        String code = codes.get(plain.toUpperCase(Locale.ROOT));
        if (code != null && (plain.length() == 2 || plain.equals(plain.toUpperCase(Locale.ROOT)))) {
            return code;
        }
        CountryKey key = CountryKey.of(plain);
        String named = whole.get(key.whole());
        if (named != null) {
            return named;
        }
        return brief(key);
    }

    private String brief(CountryKey key) {
        if (twins.contains(key.brief())) {
            return AMBIGUOUS;
        }
        String name = whole.getOrDefault(key.brief(), AMBIGUOUS);
        String known = brief.get(key.brief());
        if (known != null) {
            return isShared(key.brief()) && !known.equals(name) ? AMBIGUOUS : known;
        }
        return name.isEmpty() && key.declined() ? Inflection.code(key.brief(), brief) : name;
    }

    private static final class Bundled {
        static final CountryNames NAMES = new CountryNames();
    }
}
