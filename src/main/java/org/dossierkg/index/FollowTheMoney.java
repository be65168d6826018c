package org.dossierkg.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Entities of FollowTheMoney that say which item of Wikidata they are. */
final class FollowTheMoney {
    private static final Map<String, Kind> SCHEMATA = Map.of(
            "Person", Kind.PERSON,
            "Company", Kind.ORGANIZATION,
            "Organization", Kind.ORGANIZATION,
            "LegalEntity", Kind.ORGANIZATION,
            "PublicBody", Kind.ORGANIZATION,
            "Event", Kind.EVENT);

    private static final Map<String, String> IDENTIFIERS =
            Map.of("leiCode", "lei", "isinCode", "isin", "innCode", "inn", "ogrnCode", "ogrn");

    private FollowTheMoney() {}

    /** The candidate of an entity; nothing when it names no item, or has no name. */
    static Optional<Candidate> read(JsonNode entity) {
        JsonNode properties = entity.path("properties");
        String qid = properties.path("wikidataId").path(0).asText();
        if (!CandidateLines.isQid(qid)) {
            return Optional.empty();
        }
        Draft draft = new Draft(qid);
        properties.path("name").forEach(name -> draft.name(name.asText(), "", CandidateName.Role.LABEL));
        properties.path("alias").forEach(name -> draft.name(name.asText(), "", CandidateName.Role.ALIAS));
        properties.path("previousName").forEach(name -> draft.name(name.asText(), "", CandidateName.Role.FORMER));
        properties.path("abbreviation").forEach(name -> draft.name(name.asText(), "", CandidateName.Role.ACRONYM));
        for (String property : new String[] {"country", "jurisdiction", "nationality"}) {
            properties
                    .path(property)
                    .forEach(code -> draft.country(code.asText().toUpperCase(Locale.ROOT)));
        }
        for (String property : new String[] {"incorporationDate", "birthDate"}) {
            properties.path(property).forEach(date -> draft.inception(date.asText()));
        }
        properties.path("website").forEach(website -> draft.website(website.asText()));
        properties.path("description").forEach(text -> draft.description(text.asText(), ""));
        IDENTIFIERS.forEach((property, scheme) ->
                properties.path(property).forEach(value -> draft.identifier(scheme, value.asText())));
        Optional.ofNullable(SCHEMATA.get(entity.path("schema").asText())).ifPresent(draft::kind);
        return draft.hasName() ? Optional.of(draft.candidate()) : Optional.empty();
    }
}
