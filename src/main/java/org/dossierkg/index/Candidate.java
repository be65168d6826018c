package org.dossierkg.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An item of Wikidata that names can be linked to, as a snapshot has it.
 *
 * @param qid such as {@code Q148}
 * @param names the preferred one first
 * @param description one line; may be empty
 * @param kinds empty when nobody says
 * @param countries codes of ISO 3166, two letters
 * @param inception the year of founding or birth; 0 when nobody says
 * @param websites as URLs
 * @param identifiers by scheme in lower case, such as {@code lei}
 * @param parents items that it belongs to, such as a subsidiary's group
 */
public record Candidate(
        String qid,
        List<CandidateName> names,
        String description,
        Set<Kind> kinds,
        List<String> countries,
        int inception,
        List<String> websites,
        Map<String, String> identifiers,
        List<String> parents) {
    public Candidate {
        names = List.copyOf(names);
        kinds = Set.copyOf(kinds);
        countries = List.copyOf(countries);
        websites = List.copyOf(websites);
        identifiers = Map.copyOf(identifiers);
        parents = List.copyOf(parents);
    }

    /** The same item with the names and kinds of another one, which is this one told of elsewhere. */
    public Candidate with(Candidate other) {
        Set<CandidateName> allNames = new LinkedHashSet<>(names);
        allNames.addAll(other.names);
        Set<Kind> allKinds = new LinkedHashSet<>(kinds);
        allKinds.addAll(other.kinds);
        return new Candidate(
                qid,
                List.copyOf(allNames),
                description.isEmpty() ? other.description : description,
                allKinds,
                countries,
                inception,
                websites,
                identifiers,
                parents);
    }
}
