package org.dossierkg.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Input;

/** Reads JSON objects, one a line: items of Wikidata's dump, candidates, or entities of FollowTheMoney. */
final class ItemLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** So many lines of a dump are read before they are known to need no reading again. */
    static final int STRETCH = 100_000;

    private final WikidataItems items;
    private final Progress progress;
    private final Runnable counted;

    /** @param counted is run for each line that is read */
    ItemLines(WikidataItems items, Progress progress, Runnable counted) {
        this.items = items;
        this.progress = progress;
        this.counted = counted;
    }

    /** Something done with a line; lines are counted from 1. */
    private interface Reader {
        void read(String line, Position position);
    }

    /** Something done with an object. */
    private interface Taker {
        void take(JsonNode json) throws CandidateLines.Malformed;
    }

    /** Takes subclasses and codes of countries from a dump, in a pass of its own. */
    void learn(Path file) throws IOException {
        each(file, 0, (line, position) -> {
            counted.run();
            if (line.startsWith("{") && WikidataItems.teaches(line)) {
                parse(line, position, items::learn);
            }
        });
    }

    /**
     * Gives each candidate of a file.
     *
     * @param input the number of the file among the inputs
     */
    void read(Path file, int input, Checkpoint checkpoint, Consumer<Candidate> candidates) throws IOException {
        boolean[] dump = {true};
        long lines = each(file, checkpoint.read(input), (line, position) -> {
            counted.run();
            if (line.startsWith("{")) {
                parse(line, position, json -> {
                    boolean item = json.path("id").asText().startsWith("Q") && !json.has("schema");
                    dump[0] &= item;
                    if (item) {
                        give(items.read(json), "of no kind that is indexed", candidate -> {
                            if (dump[0]) {
                                checkpoint.take(candidate);
                            }
                            candidates.accept(candidate);
                        });
                    } else {
                        other(json, candidates);
                    }
                });
            } else if (!line.isBlank() && !line.startsWith("[") && !line.startsWith("]")) {
                progress.skipped(Problem.error(position, "is not a JSON object", "write one candidate a line"));
            }
            if (dump[0] && position.line() % STRETCH == 0) {
                checkpoint.read(input, position.line());
            }
        });
        if (dump[0]) {
            checkpoint.read(input, lines);
        } else {
            checkpoint.drop();
        }
    }

    private void other(JsonNode json, Consumer<Candidate> candidates) throws CandidateLines.Malformed {
        if (json.has("qid")) {
            candidates.accept(CandidateLines.of(json));
        } else if (json.has("schema")) {
            give(FollowTheMoney.read(json), "of FollowTheMoney without an item of Wikidata", candidates);
        } else {
            progress.left("neither item nor candidate");
        }
    }

    private void give(Optional<Candidate> candidate, String otherwise, Consumer<Candidate> candidates) {
        candidate.ifPresentOrElse(candidates, () -> progress.left(otherwise));
    }

    /** How many lines a file has; those up to {@code done} are passed over. */
    private static long each(Path file, long done, Reader reader) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Input.of(file).open(), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (number > done) {
                    reader.read(line, Position.of(file, number));
                }
            }
            return number;
        }
    }

    private void parse(String line, Position position, Taker taker) {
        try {
            taker.take(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            progress.skipped(Problem.error(position, "is not JSON: " + e.getOriginalMessage(), "correct the line"));
        } catch (CandidateLines.Malformed e) {
            progress.skipped(Problem.error(position, e.what(), "correct the line"));
        }
    }
}
