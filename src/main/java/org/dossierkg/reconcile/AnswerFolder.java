package org.dossierkg.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * Answers of a service, a file each, so that nothing is asked twice.
 *
 * @param age how old an answer may be
 */
record AnswerFolder(Path folder, Duration age) {
    /** @throws ProblemException when there can be no such folder */
    static AnswerFolder open(Path folder, Duration age) {
        try {
            Files.createDirectories(folder);
            return new AnswerFolder(folder, age);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static ProblemException unwritable(Path folder, IOException e) {
        return new ProblemException(
                Problem.error(
                        Position.of(folder), "answers cannot be kept here: " + e.getMessage(), "name another --cache"),
                e);
    }

    /** The answer that was kept for a question. */
    Optional<String> find(String question) {
        Path file = file(question);
        try {
            boolean fresh = Files.exists(file)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isAfter(Instant.now().minus(age));
            return fresh ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it is asked again
        }
    }

    void keep(String question, String answer) {
        Path file = file(question);
        try {
            Path part = Files.createTempFile(folder, "answer", ".part");
            Files.writeString(part, answer);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private Path file(String question) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
