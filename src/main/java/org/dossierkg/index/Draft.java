package org.dossierkg.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A candidate whose parts come one by one. */
final class Draft {
    private static final Pattern YEAR = Pattern.compile("\\+?(\\d{4})(?:-.*)?");

    private final String qid;
    private final Set<CandidateName> names = new LinkedHashSet<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> websites = new LinkedHashSet<>();
    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final Set<String> parents = new LinkedHashSet<>();
    private String description = "";
    private int inception;

    Draft(String qid) {
        this.qid = qid;
    }

    void name(String text, String language, CandidateName.Role role) {
        if (!text.isBlank()) {
            names.add(new CandidateName(text, language, role));
        }
    }

    /** The first description stays, unless an English one comes. */
    void description(String text, String language) {
        if (description.isEmpty() || language.equals("en")) {
            description = text;
        }
    }

    void kind(Kind kind) {
        kinds.add(kind);
    }

    void country(String code) {
        countries.add(code);
    }

    void website(String url) {
        websites.add(url);
    }

    void identifier(String scheme, String value) {
        identifiers.putIfAbsent(scheme, value);
    }

    void parent(String item) {
        parents.add(item);
    }

    /** A date or year as RDF or Wikidata writes it; what is before the year 1 is passed over. */
    void inception(String date) {
        Matcher year = YEAR.matcher(date);
        if (inception == 0 && year.matches()) {
            inception = Integer.parseInt(year.group(1));
        }
    }

    boolean hasKind() {
        return !kinds.isEmpty();
    }

    boolean hasName() {
        return !names.isEmpty();
    }

    Candidate candidate() {
        List<CandidateName> ordered = new ArrayList<>(names);
        ordered.sort((a, b) -> Integer.compare(order(a), order(b)));
        return new Candidate(
                qid,
                ordered,
                description,
                kinds,
                List.copyOf(countries),
                inception,
                List.copyOf(websites),
                identifiers,
                List.copyOf(parents));
    }

    /** The English label first, for it is shown. */
    private static int order(CandidateName name) {
        boolean label = name.role() == CandidateName.Role.LABEL;
        return label && name.language().equals("en") ? 0 : label ? 1 : 2;
    }
}
