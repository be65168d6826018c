package org.dossierkg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.dossierkg.link.LinkTable;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * A folder of sourced facts.
 *
 * <pre>
 * norinco/mapping.ttl       how the tables become a graph
 * norinco/*.csv             the tables
 * norinco/dossier.ttl       title, description, licence; may be missing
 * norinco/links.sssom.tsv   links to Wikidata; may be missing
 * norinco/queries/*.rq      questions of its own, beside the bundled ones; may be missing
 * norinco/checks/*.rq       checks of its own, beside the bundled ones; may be missing
 * </pre>
 *
 * @param folder as the user typed it
 */
public record Dossier(Path folder) {
    /**
     * The dossier in this folder.
     *
     * @throws ProblemException if there is no such folder, or no mapping in it
     */
    public static Dossier at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.error(
                    Position.of(folder),
                    "is not a folder",
                    "name the folder of a dossier, or make one: dossier new DIR"));
        }
        Dossier dossier = new Dossier(folder);
        if (!Files.exists(dossier.mapping())) {
            throw new ProblemException(Problem.error(
                    Position.of(folder), "has no mapping.ttl", "write one, or start from an example: dossier new DIR"));
        }
        return dossier;
    }

    /** The folder's own name, such as {@code norinco}. */
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    public Path mapping() {
        return folder.resolve("mapping.ttl");
    }

    public Path description() {
        return folder.resolve("dossier.ttl");
    }

    public Path links() {
        return folder.resolve(LinkTable.NAME);
    }

    public Path queries() {
        return folder.resolve("queries");
    }

    public Path checks() {
        return folder.resolve("checks");
    }

    /** What IRIs start with when the mapping declares no base. */
    public String defaultBase() {
        return "https://w3id.org/dossier/" + name() + "/";
    }

    /** When any of the folder's files was changed last. */
    public Instant changed() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Dossier::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
