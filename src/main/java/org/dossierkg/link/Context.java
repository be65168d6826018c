package org.dossierkg.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dossierkg.index.Countries;
import org.dossierkg.index.Domain;
import org.dossierkg.index.Hash;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.name.Brackets;
import org.dossierkg.name.CountryCut;
import org.dossierkg.name.CountryNames;
import org.dossierkg.name.CountryWords;
import org.dossierkg.name.NameForms;
import org.jspecify.annotations.Nullable;

/**
 * A mention made ready to be compared with an index.
 *
 * @param queries the forms of its names, looked up
 * @param countries packed as {@link Countries} packs them; 0 when nobody says
 * @param named the countries that its names speak of, when nobody says another
 * @param domains of its websites
 * @param qualifier words in brackets behind the name that are no name of it; empty when there are none
 */
record Context(
        Mention mention, List<Query> queries, int countries, int named, List<Domain> domains, List<String> qualifier) {
    private static final int MOST_QUERIES = 6;

    static Context of(Mention mention, Index index) {
        Set<String> seen = new LinkedHashSet<>();
        List<Query> queries = new ArrayList<>();
        List<String> countries = new ArrayList<>();
        for (String country : mention.countries()) {
            countries.add(
                    CountryNames.isCode(country)
                            ? country
                            : CountryNames.bundled().code(country));
        }
        List<String> qualifier = new ArrayList<>();
        for (String name : mention.names()) {
            List<NameForms> names = Brackets.names(name);
            Brackets cut = Brackets.of(name);
            if (!cut.inside().isEmpty() && mention.kind() != Kind.COUNTRY) {
                String code = CountryNames.bundled().code(cut.inside());
                if (!code.isEmpty() && mention.countries().isEmpty()) {
                    countries.add(code);
                } else if (code.isEmpty()
                        && names.stream().noneMatch(forms -> forms.text().equals(cut.inside()))) {
                    qualifier.addAll(NameForms.of(cut.inside()).words());
                }
            }
            for (NameForms forms : names) {
                if (!forms.words().isEmpty() && queries.size() < MOST_QUERIES && seen.add(forms.fold())) {
                    queries.add(new Query(forms, index, 0));
                }
            }
        }
        if (mention.kind() != Kind.COUNTRY && mention.kind() != Kind.PERSON) {
            CountryCut.of(mention.name())
                    .filter(cut -> seen.add(cut.rest().fold()))
                    .ifPresent(cut -> queries.add(new Query(cut.rest(), index, Countries.of(List.of(cut.code())))));
        }
        return new Context(
                mention,
                queries,
                Countries.of(countries),
                countries.isEmpty() && mention.kind() != Kind.COUNTRY ? named(queries) : 0,
                mention.websites().stream()
                        .map(Domain::of)
                        .filter(domain -> !domain.host().isEmpty())
                        .toList(),
                List.copyOf(qualifier));
    }

    private static int named(List<Query> queries) {
        List<String> codes = new ArrayList<>();
        queries.forEach(query -> codes.addAll(CountryWords.in(query.forms().words())));
        return Countries.of(codes);
    }

    @Nullable
    Kind kind() {
        return mention.kind();
    }

    /** Whether the first website stands on a host, or below a registered domain, with this hash. */
    boolean hasHost(int host) {
        return host != 0 && domains.stream().anyMatch(domain -> (int) Hash.of('h', domain.host()) == host);
    }

    boolean hasOwner(int owner) {
        return owner != 0 && domains.stream().anyMatch(domain -> (int) Hash.of('o', domain.owner()) == owner);
    }
}
