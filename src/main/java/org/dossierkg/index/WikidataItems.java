package org.dossierkg.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Items as Wikidata's JSON dump has them, a line each. Give every line to {@link #learn} first, so that subclasses and the
 * codes of countries are known, and then every line to {@link #read}.
 */
final class WikidataItems {
    private final Classes classes;

    WikidataItems(Classes classes) {
        this.classes = classes;
    }

    /** Whether a line can teach anything, seen without parsing it. */
    static boolean teaches(String line) {
        return line.contains("\"P279\"") || line.contains("\"P297\"");
    }

    /** Takes the subclasses and country codes from an item. */
    void learn(JsonNode item) {
        String qid = item.path("id").asText();
        JsonNode claims = item.path("claims");
        for (JsonNode claim : claims.path(WikidataTerms.SUBCLASS_OF)) {
            classes.add(qid, value(claim));
        }
        for (JsonNode claim : claims.path(WikidataTerms.ISO_CODE)) {
            classes.country(qid, value(claim));
        }
    }

    /** The candidate of an item; nothing when it is of no kind that is indexed, or has no name. */
    Optional<Candidate> read(JsonNode item) {
        Draft draft = new Draft(item.path("id").asText());
        item.path("claims").properties().forEach(property -> {
            for (JsonNode claim : property.getValue()) {
                if (!claim.path("rank").asText().equals("deprecated")) {
                    WikidataTerms.add(draft, property.getKey(), value(claim), classes);
                }
            }
        });
        for (JsonNode label : item.path("labels")) {
            draft.name(label.path("value").asText(), label.path("language").asText(), CandidateName.Role.LABEL);
        }
        for (JsonNode aliases : item.path("aliases")) {
            for (JsonNode alias : aliases) {
                draft.name(alias.path("value").asText(), alias.path("language").asText(), CandidateName.Role.ALIAS);
            }
        }
        draft.description(item.path("descriptions").path("en").path("value").asText(), "en");
        return draft.hasKind() && draft.hasName() ? Optional.of(draft.candidate()) : Optional.empty();
    }

    private static String value(JsonNode claim) {
        JsonNode value = claim.path("mainsnak").path("datavalue").path("value");
        for (String part : new String[] {"id", "time", "text"}) {
            if (value.has(part)) {
                return value.path(part).asText();
            }
        }
        return value.asText();
    }
}
