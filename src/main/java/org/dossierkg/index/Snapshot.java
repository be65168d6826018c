package org.dossierkg.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int STEP = 1000;

    private final List<Path> files;
    private final Classes classes;
    private final @Nullable Path closure;
    private final Progress progress;
    private long records;

    /** @param closure a file of subclasses; null to find them in a first pass over the files */
    public Snapshot(List<Path> files, @Nullable Path closure, Progress progress) {
        this.files = List.copyOf(files);
        this.classes = closure == null ? new Classes() : Classes.read(closure);
        this.closure = closure;
        this.progress = progress;
    }

    /**
     * Reads all files and writes their index: the whole or, when something stops the reading, none. What was taken from a
     * dump by then is kept beside it, and the next call goes on from there.
     *
     * @param date of the snapshot, such as {@code 2026-11-01}; may be empty
     * @return how many entities and names it has
     * @throws ProblemException if a file cannot be read or the index cannot be written
     */
    public Size write(Path index, String date) {
        IndexBuilder builder = new IndexBuilder();
        Checkpoint checkpoint = Checkpoint.beside(index, inputs());
        read(candidate -> builder.add(candidate).ifPresent(progress::left), checkpoint);
        if (builder.entities() == 0) {
            checkpoint.remove();
            throw new ProblemException(Problem.error(
                    Position.of(files.get(0)),
                    "has no candidate",
                    "see dossier link build-index --help for the forms"));
        }
        IndexFile.write(index, date, builder);
        checkpoint.remove();
        return new Size(builder.entities(), builder.names());
    }

    /** How large an index is. */
    public record Size(int entities, int names) {}

    /** Which files these are, and in which state: another dump under the same name is another one. */
    private String inputs() {
        return Stream.concat(files.stream(), Stream.ofNullable(closure))
                .map(file -> file.toAbsolutePath() + " " + file.toFile().length() + " "
                        + file.toFile().lastModified())
                .collect(Collectors.joining(", "));
    }

    /** Gives each candidate of the files, in their order. */
    public void read(Consumer<Candidate> candidates) {
        read(candidates, Checkpoint.none());
    }

    private void read(Consumer<Candidate> candidates, Checkpoint checkpoint) {
        checkpoint.replay(classes, candidates);
        if (checkpoint.read() > 0) {
            progress.resumed(checkpoint.read());
        }
        ItemLines lines = new ItemLines(new WikidataItems(classes), progress, this::counted);
        if (closure == null && !checkpoint.isLearnt()) {
            files.stream().filter(Snapshot::isJson).forEach(file -> reading(file, lines::learn));
            checkpoint.learnt(classes);
        }
        for (int i = 0; i < files.size(); i++) {
            int input = i;
            if (name(files.get(i)).endsWith(".srj")) {
                reading(files.get(i), file -> sparql(file, candidates));
            } else if (isJson(files.get(i))) {
                reading(files.get(i), file -> lines.read(file, input, checkpoint, candidates));
            } else {
                reading(files.get(i), file -> rdf(file, candidates));
            }
        }
    }

    /** What reads a file. */
    private interface Reader {
        void read(Path file) throws IOException;
    }

    private static void reading(Path file, Reader reader) {
        try {
            reader.read(file);
        } catch (IOException e) {
            throw unread(file, e);
        }
    }

    private static ProblemException unread(Path file, IOException e) {
        return new ProblemException(
                Problem.error(Position.of(file), "cannot be read: " + e.getMessage(), "check the file"), e);
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

    private void rdf(Path file, Consumer<Candidate> candidates) throws IOException {
        Lang lang = RDFLanguages.pathnameToLang(name(file));
        RdfItems items = new RdfItems(classes);
        try (InputStream in = Input.of(file).open()) {
            RDFParser.source(in).lang(lang).errorHandler(new TurtleErrors(file)).parse(items);
        }
        items.finish(
                candidate -> {
                    counted();
                    candidates.accept(candidate);
                },
                progress);
    }

    private void sparql(Path file, Consumer<Candidate> candidates) throws IOException {
        SparqlRows rows = new SparqlRows();
        try (InputStream in = Input.of(file).open()) {
            ResultSetMgr.read(in, ResultSetLang.RS_JSON).forEachRemaining(row -> {
                counted();
                rows.add(BindingLib.asBinding(row));
            });
        }
        rows.finish(candidates, progress);
    }
}
