package org.dossierkg.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/** The secret that a request must bring to change the data (RFC 6750), kept as its digest. */
public final class BearerToken {
    private static final String SCHEME = "Bearer ";
    private static final int LEAST = 16;

    private final byte[] digest;

    private BearerToken(byte[] digest) {
        this.digest = digest;
    }

    /** A token of at least 16 characters. */
    public static BearerToken of(String secret) {
        if (secret.length() < LEAST) {
            throw new IllegalArgumentException("a token has at least " + LEAST + " characters");
        }
        return new BearerToken(digest(secret));
    }

    /**
     * The token in a file, without what is blank around it.
     *
     * @throws ProblemException when the file cannot be read, or the token is easily guessed
     */
    public static BearerToken read(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (secret.length() < LEAST) {
                throw new ProblemException(Problem.error(
                        Position.of(file),
                        "the token has " + secret.length() + " characters",
                        "take " + LEAST + " or more, for instance of: openssl rand -hex 32"));
            }
            return of(secret);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "the token cannot be read", "check the file and its rights"), e);
        }
    }

    /** Whether the value of a header Authorization has this token; the time that it takes tells nothing of it. */
    boolean isIn(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        digest, digest(header.substring(SCHEME.length()).strip()));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
