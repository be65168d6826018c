package org.dossierkg.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Classes;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Mention;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation service of Wikidata proposes for names, as an index to link to. The service only finds; who is
 * meant is decided here. So it is told the name and the kind alone: a country or year would only change its scores, which
 * are not used, and each property of a query costs such a service look-ups of its own.
 */
public final class RemoteCandidates {
    /** As many queries in a request as OpenRefine sends. */
    private static final int BATCH = 10;

    private static final int LIMIT = 10;
    private static final Duration AGE = Duration.ofDays(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final ServiceClient client;
    private final AnswerFolder kept;
    private int unanswered;
    private int batch;

    /**
     * Asks a service of version 0.2.
     *
     * @param cache a folder for its answers, which are kept for 30 days
     */
    public RemoteCandidates(URI service, Courtesy courtesy, Path cache) {
        this.service = service;
        this.client = new ServiceClient(service, courtesy);
        this.kept = new AnswerFolder(cache, AGE);
    }

    /** How many names the service has not answered. */
    public int unanswered() {
        return unanswered;
    }

    /**
     * Asks for all names that no answer is kept for.
     *
     * @throws ProblemException when the service is none of Wikidata, refuses or keeps failing; the next run goes on from there
     */
    public Index index(List<Mention> mentions) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        Map<String, ObjectNode> open = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            ObjectNode query = query(mention);
            kept.find(question(query))
                    .ifPresentOrElse(answer -> add(answer, candidates), () -> open.put("q" + open.size(), query));
            if (open.size() == 1 && batch == 0) {
                batch = batch(read(client.manifest().orElse("")));
            }
            if (!open.isEmpty() && open.size() >= batch) {
                ask(open, candidates);
            }
        }
        ask(open, candidates);
        return Index.of(candidates.values(), "");
    }

    /** How many queries a service takes at once, if it is one of Wikidata that speaks our version. */
    private int batch(JsonNode manifest) {
        String space = manifest.path("identifierSpace").asText();
        if (!space.isEmpty() && !space.contains("wikidata.org/")) {
            throw client.stopped("its identifiers are of " + space + ", not of Wikidata", "name a service of Wikidata");
        }
        List<String> versions = new ArrayList<>();
        manifest.path("versions").forEach(version -> versions.add(version.asText()));
        if (!versions.isEmpty() && versions.stream().noneMatch(version -> version.startsWith("0."))) {
            throw client.stopped(
                    "it speaks version " + String.join(", ", versions) + " of the Reconciliation API only",
                    "name the address for version 0.2");
        }
        int most = manifest.path("batchSize").asInt(BATCH);
        return most < 1 ? BATCH : Math.min(BATCH, most);
    }

    private static ObjectNode query(Mention mention) {
        ObjectNode query = JSON.createObjectNode().put("query", mention.name()).put("limit", LIMIT);
        Kind kind = mention.kind();
        return kind == null ? query : query.put("type", Classes.root(kind)).put("type_strict", "should");
    }

    private String question(ObjectNode query) {
        return service + "\n" + query;
    }

    private void ask(Map<String, ObjectNode> open, Map<String, Candidate> candidates) {
        if (open.isEmpty()) {
            return;
        }
        ObjectNode batch = JSON.createObjectNode();
        open.forEach(batch::set);
        JsonNode answers = client.ask(
                        batch.toString(),
                        text -> open.keySet().stream()
                                .anyMatch(key ->
                                        read(text).path(key).path("result").isArray()))
                .map(RemoteCandidates::read)
                .orElse(JSON.createObjectNode());
        open.forEach((key, query) -> {
            JsonNode answer = answers.path(key);
            if (answer.path("result").isArray()) {
                kept.keep(question(query), answer.toString());
                add(answer.toString(), candidates);
            } else {
                unanswered++;
            }
        });
        open.clear();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static void add(String answer, Map<String, Candidate> candidates) {
        for (JsonNode result : read(answer).path("result")) {
            String qid = result.path("id").asText();
            String name = result.path("name").asText();
            if (qid.matches("Q[1-9][0-9]{0,8}") && !name.isBlank()) {
                candidates.putIfAbsent(qid, candidate(qid, name, result));
            }
        }
    }

    private static Candidate candidate(String qid, String name, JsonNode result) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (JsonNode type : result.path("type")) {
            Kind kind = kind(type.isTextual() ? type.asText() : type.path("id").asText());
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return new Candidate(
                qid,
                new ArrayList<>(List.of(new CandidateName(name, "", CandidateName.Role.LABEL))),
                result.path("description").asText(),
                kinds,
                List.of(),
                0,
                List.of(),
                Map.of(),
                List.of());
    }

    private static @Nullable Kind kind(String type) {
        for (Kind kind : Kind.values()) {
            if (Classes.root(kind).equals(type)) {
                return kind;
            }
        }
        return null;
    }
}
