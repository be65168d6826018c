package org.dossierkg.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.BindingLib;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Input;
import org.dossierkg.source.TurtleErrors;
import org.jspecify.annotations.Nullable;

/**
 * Files of candidates, packed or not, in any of these forms, which is told by their content:
 *
 * <ul>
 *   <li>JSON lines of {@link CandidateLines}
 *   <li>Wikidata's JSON dump, a line an item
 *   <li>FollowTheMoney entities as JSON lines
 *   <li>N-Triples or Turtle with Wikidata's direct properties: {@code .nt}, {@code .ttl}
 *   <li>SPARQL results: {@code .srj}
 * </ul>
 */
public final class Snapshot {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEP = 1000;

    private final List<Path> files;
    private final Classes classes;
    private final boolean closed;
    private final Progress progress;
    private long records;

    /** @param closure a file of subclasses; null to find them in a first pass over the files */
    public Snapshot(List<Path> files, @Nullable Path closure, Progress progress) {
        this.files = List.copyOf(files);
        this.classes = closure == null ? new Classes() : Classes.read(closure);
        this.closed = closure != null;
        this.progress = progress;
    }

    /**
     * Reads all files and writes their index: the whole or, when something stops the reading, none.
     *
     * @param date of the snapshot, such as {@code 2026-11-01}; may be empty
     * @return how many entities and names it has
     * @throws ProblemException if a file cannot be read or the index cannot be written
     */
    public Size write(Path index, String date) {
        IndexBuilder builder = new IndexBuilder();
        read(candidate -> builder.add(candidate).ifPresent(progress::left));
        if (builder.entities() == 0) {
            throw new ProblemException(Problem.error(
                    Position.of(files.get(0)),
                    "has no candidate",
                    "see dossier link build-index --help for the forms"));
        }
        IndexFile.write(index, date, builder);
        return new Size(builder.entities(), builder.names());
    }

    /** How large an index is. */
    public record Size(int entities, int names) {}

    /** Gives each candidate of the files, in their order. */
    public void read(Consumer<Candidate> candidates) {
        WikidataItems items = new WikidataItems(classes);
        for (Path file : files) {
            if (!closed && isJson(file)) {
                lines(file, WikidataItems::teaches, items::learn);
            }
        }
        for (Path file : files) {
            if (name(file).endsWith(".srj")) {
                sparql(file, candidates);
            } else if (isJson(file)) {
                lines(file, line -> true, json -> candidate(json, items, candidates));
            } else {
                rdf(file, candidates);
            }
        }
    }

    private void candidate(JsonNode json, WikidataItems items, Consumer<Candidate> candidates)
            throws CandidateLines.Malformed {
        counted();
        if (json.has("qid")) {
            candidates.accept(CandidateLines.of(json));
        } else if (json.has("schema")) {
            give(FollowTheMoney.read(json), "of FollowTheMoney without an item of Wikidata", candidates);
        } else if (json.path("id").asText().startsWith("Q")) {
            give(items.read(json), "of no kind that is indexed", candidates);
        } else {
            progress.left("neither item nor candidate");
        }
    }

    private void give(Optional<Candidate> candidate, String otherwise, Consumer<Candidate> candidates) {
        candidate.ifPresentOrElse(candidates, () -> progress.left(otherwise));
    }

    private void counted() {
        if (++records % STEP == 0) {
            progress.read(records);
        }
    }

    private static boolean isJson(Path file) {
        return RDFLanguages.pathnameToLang(name(file)) == null
                || name(file).endsWith(".json")
                || name(file).endsWith(".jsonl");
    }

    /** The file's name without the ending that says how it is packed. */
    private static String name(Path file) {
        return file.toString().replaceFirst("\\.(gz|bz2|xz|zst)$", "");
    }

    /** Something done with each JSON object that stands in a line. */
    private interface LineReader {
        void read(JsonNode json) throws CandidateLines.Malformed;
    }

    private void lines(Path file, Predicate<String> wanted, LineReader reader) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Input.of(file).open(), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.startsWith("{") && wanted.test(line)) {
                    line(line, Position.of(file, number), reader);
                } else if (!line.isBlank() && !line.startsWith("{") && !line.startsWith("[") && !line.startsWith("]")) {
                    progress.skipped(Problem.error(
                            Position.of(file, number), "is not a JSON object", "write one candidate a line"));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be read: " + e.getMessage(), "check the file"), e);
        }
    }

    private void line(String line, Position position, LineReader reader) {
        try {
            reader.read(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            progress.skipped(Problem.error(position, "is not JSON: " + e.getOriginalMessage(), "correct the line"));
        } catch (CandidateLines.Malformed e) {
            progress.skipped(Problem.error(position, e.what(), "correct the line"));
        }
    }

    private void rdf(Path file, Consumer<Candidate> candidates) {
        Lang lang = RDFLanguages.pathnameToLang(name(file));
        RdfItems items = new RdfItems(classes);
        try (InputStream in = Input.of(file).open()) {
            RDFParser.source(in).lang(lang).errorHandler(new TurtleErrors(file)).parse(items);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be read: " + e.getMessage(), "check the file"), e);
        }
        items.finish(
                candidate -> {
                    counted();
                    candidates.accept(candidate);
                },
                progress);
    }

    private void sparql(Path file, Consumer<Candidate> candidates) {
        SparqlRows rows = new SparqlRows();
        try (InputStream in = Input.of(file).open()) {
            ResultSetMgr.read(in, ResultSetLang.RS_JSON).forEachRemaining(row -> {
                counted();
                rows.add(BindingLib.asBinding(row));
            });
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be read: " + e.getMessage(), "check the file"), e);
        }
        rows.finish(candidates, progress);
    }
}
