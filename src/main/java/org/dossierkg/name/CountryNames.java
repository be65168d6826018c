package org.dossierkg.name;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A closed dictionary of countries: their names in all languages that ICU knows, and the codes of ISO 3166.
 *
 * <p>A name is known or it is not; nothing similar is ever taken for it.
 */
public final class CountryNames {
    private static final String AMBIGUOUS = "";

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> brief = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    private CountryNames() {
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
            codes.put(new Locale("", code).getISO3Country(), code);
        }
        Set<String> languages = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (languages.add(locale.getLanguage() + locale.getScript())) {
                LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
                for (String code : Locale.getISOCountries()) {
                    String name = names.regionDisplayName(code);
                    if (name != null && !name.equals(code)) {
                        add(CountryKey.of(name), code);
                    }
                }
            }
        }
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
        return named != null ? named : brief.getOrDefault(key.brief(), AMBIGUOUS);
    }

    private static final class Bundled {
        static final CountryNames NAMES = new CountryNames();
    }
}
