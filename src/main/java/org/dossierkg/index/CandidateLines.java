package org.dossierkg.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Candidates as JSON lines:
 *
 * <pre>
 * {"qid": "Q42", "names": [["Name", "en", "label"], …], "desc": "…", "kinds": ["org"], "country": ["DE"],
 *  "inception": 1990, "websites": ["https://…"], "ids": {"lei": "…"}, "parents": ["Q43"]}
 * </pre>
 *
 * <p>Only {@code qid} and {@code names} have to be there. The third part of a name is {@code label}, {@code alias},
 * {@code acronym} or {@code former}.
 */
final class CandidateLines {
    private static final Pattern QID = Pattern.compile("Q[1-9][0-9]{0,8}");

    private CandidateLines() {}

    static boolean isQid(String text) {
        return QID.matcher(text).matches();
    }

    /** The candidate of an object, or what is wrong with it. */
    static Candidate of(JsonNode json) throws Malformed {
        String qid = json.path("qid").asText();
        if (!isQid(qid)) {
            throw new Malformed("qid: \"" + qid + "\" is not an item of Wikidata");
        }
        List<CandidateName> names = new ArrayList<>();
        for (JsonNode name : json.path("names")) {
            if (!name.path(0).asText().isBlank()) {
                names.add(new CandidateName(
                        name.path(0).asText(),
                        name.path(1).asText(),
                        CandidateName.Role.of(name.path(2).asText())));
            }
        }
        if (names.isEmpty()) {
            throw new Malformed("names: " + qid + " has none");
        }
        Map<String, String> identifiers = new HashMap<>();
        json.path("ids")
                .properties()
                .forEach(id -> identifiers.put(id.getKey(), id.getValue().asText()));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        texts(json.path("kinds")).stream()
                .map(Kind::of)
                .flatMap(Optional::stream)
                .forEach(kinds::add);
        return new Candidate(
                qid,
                names,
                json.path("desc").asText(),
                kinds,
                texts(json.path("country")),
                json.path("inception").asInt(),
                texts(json.path("websites")),
                identifiers,
                texts(json.path("parents")).stream()
                        .filter(QID.asMatchPredicate())
                        .toList());
    }

    /** A candidate as a line, without its end. */
    static String text(Candidate candidate) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("qid", candidate.qid());
        ArrayNode names = json.putArray("names");
        for (CandidateName name : candidate.names()) {
            names.addArray()
                    .add(name.text())
                    .add(name.language())
                    .add(name.role().name().toLowerCase(Locale.ROOT));
        }
        json.put("desc", candidate.description()).put("inception", candidate.inception());
        ArrayNode kinds = json.putArray("kinds");
        candidate.kinds().forEach(kind -> kinds.add(kind.word()));
        candidate.countries().forEach(json.putArray("country")::add);
        candidate.websites().forEach(json.putArray("websites")::add);
        candidate.parents().forEach(json.putArray("parents")::add);
        ObjectNode identifiers = json.putObject("ids");
        candidate.identifiers().forEach(identifiers::put);
        return json.toString();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    /** What is wrong with a line. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }

        /** What is wrong, for a report. */
        String what() {
            return String.valueOf(getMessage());
        }
    }
}
