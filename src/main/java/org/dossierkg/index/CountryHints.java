package org.dossierkg.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dossierkg.name.CountryWords;

/** Countries that a candidate seems to be of when it does not say: by its websites and its description. */
final class CountryHints {
    private CountryHints() {}

    static List<String> of(Candidate candidate) {
        Set<String> hints = new LinkedHashSet<>();
        for (String website : candidate.websites()) {
            String country = Domain.of(website).country();
            if (!country.isEmpty()) {
                hints.add(country);
            }
        }
        hints.addAll(CountryWords.in(candidate.description()));
        return new ArrayList<>(hints);
    }
}
