package org.dossierkg.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Classes;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Mention;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation service of Wikidata proposes for names. The service only finds; who is meant is decided here. So it
 * is told the name and the kind alone: a country or year would only change its scores, which are not used, and each
 * property of a query costs such a service look-ups of its own.
 */
public final class RemoteCandidates {
    /** As many queries in a request as OpenRefine sends. */
    private static final int BATCH = 10;

    private static final Duration AGE = Duration.ofDays(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final ServiceClient client;
    private final AnswerFolder kept;
    private @Nullable RemoteManifest manifest;

    /**
     * Asks a service of version 0.2 or of the draft of 1.0, whichever it speaks.
     *
     * @param cache a folder for its answers, which are kept for 30 days
     * @throws ProblemException when there can be no such folder
     */
    public RemoteCandidates(URI service, Courtesy courtesy, Path cache) {
        this.service = service;
        this.client = new ServiceClient(service, courtesy);
        this.kept = AnswerFolder.open(cache, AGE);
    }

    /**
     * Asks for all names that no answer is kept for.
     *
     * @param progress is told how many mentions are done
     * @return the candidates of each mention; one that was not answered this time is not there
     * @throws ProblemException when the service is none of Wikidata, refuses or keeps failing; the next run goes on from there
     */
    public Map<Mention, List<Candidate>> candidates(List<Mention> mentions, LongConsumer progress) {
        Map<NameQuery, List<Candidate>> answers =
                answers(mentions.stream().map(NameQuery::of).distinct().toList(), progress);
        Map<Mention, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            List<Candidate> answer = answers.get(NameQuery.of(mention));
            if (answer != null) {
                candidates.put(mention, answer);
            }
        }
        return candidates;
    }

    private Map<NameQuery, List<Candidate>> answers(List<NameQuery> queries, LongConsumer progress) {
        Map<NameQuery, List<Candidate>> answers = new LinkedHashMap<>();
        List<NameQuery> open = new ArrayList<>();
        long done = 0;
        for (NameQuery query : queries) {
            kept.find(question(query))
                    .flatMap(text -> Protocol.array(read(text)))
                    .ifPresentOrElse(answer -> answers.put(query, items(answer)), () -> open.add(query));
            if (!open.isEmpty() && open.size() >= batchSize(manifest())) {
                ask(open, answers);
            }
            progress.accept(++done - open.size());
        }
        ask(open, answers);
        return answers;
    }

    private static int batchSize(RemoteManifest manifest) {
        return manifest.batchSize() < 1 ? BATCH : Math.min(BATCH, manifest.batchSize());
    }

    /** What the service says of itself, asked for once, before the first query; it has to be one that can be asked. */
    private RemoteManifest manifest() {
        RemoteManifest known = manifest;
        if (known != null) {
            return known;
        }
        RemoteManifest read = RemoteManifest.of(read(client.manifest().orElse("")));
        if (!read.isOfWikidata()) {
            throw client.refused(
                    "its identifiers are of " + read.space() + ", not of Wikidata", "name a service of Wikidata");
        }
        if (!read.isSpoken()) {
            throw client.refused(
                    "it speaks version " + String.join(", ", read.versions()) + " of the Reconciliation API only",
                    "name a service that speaks 0.2 or 1.0-draft");
        }
        manifest = read;
        return read;
    }

    /** By which an answer is kept: the same in all versions, as what is kept of it is. */
    private String question(NameQuery query) {
        return service + "\n" + query.limit() + " " + query.type() + "\n" + query.name();
    }

    private void ask(List<NameQuery> open, Map<NameQuery, List<Candidate>> answers) {
        if (open.isEmpty()) {
            return;
        }
        Protocol protocol = manifest().protocol();
        JsonNode answer = client.ask(
                        protocol,
                        protocol.body(open),
                        text -> protocol.candidates(read(text), open.size()).stream()
                                .anyMatch(Optional::isPresent))
                .map(RemoteCandidates::read)
                .orElse(JSON.createObjectNode());
        List<Optional<JsonNode>> candidates = protocol.candidates(answer, open.size());
        for (int i = 0; i < open.size(); i++) {
            NameQuery query = open.get(i);
            candidates.get(i).ifPresent(array -> {
                kept.keep(question(query), array.toString());
                answers.put(query, items(array));
            });
        }
        open.clear();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    /** The items among candidates; one that stands there by several names, as the draft allows, has them all. */
    private static List<Candidate> items(JsonNode candidates) {
        Map<String, Candidate> items = new LinkedHashMap<>();
        for (JsonNode one : candidates) {
            String qid = one.path("id").asText();
            String name = one.path("name").asText();
            if (qid.matches("Q[1-9][0-9]{0,8}") && !name.isBlank()) {
                items.merge(qid, item(qid, name, one), Candidate::with);
            }
        }
        return List.copyOf(items.values());
    }

    private static Candidate item(String qid, String name, JsonNode json) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (JsonNode type : json.path("type")) {
            Kind kind = kind(type.isTextual() ? type.asText() : type.path("id").asText());
            if (kind != null) {
                kinds.add(kind);
            }
        }
        String language = json.path("lang").asText();
        return new Candidate(
                qid,
                List.of(new CandidateName(name, language, CandidateName.Role.LABEL)),
                json.path("description").asText(),
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
