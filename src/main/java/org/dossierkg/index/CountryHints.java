package org.dossierkg.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dossierkg.name.CountryWords;

/** Countries that a candidate seems to be of when it does not say: by its websites, its description, and the ends of its names. */
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
        if (hints.isEmpty() && !candidate.kinds().contains(Kind.PERSON)) {
            candidate.names().stream()
                    .map(name -> CountryWords.atEnd(name.text()))
                    .filter(code -> !code.isEmpty())
                    .forEach(hints::add);
        }
        return new ArrayList<>(hints);
    }
}
