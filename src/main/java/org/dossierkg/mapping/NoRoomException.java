package org.dossierkg.mapping;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;

/** What memory does not hold cannot be kept in files. No problem of a table, so that it does not end the reading of one alone. */
final class NoRoomException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** @param folder where the files are */
    NoRoomException(Path folder, IOException cause) {
        super(cause.getMessage(), cause);
        String why = cause instanceof NoSuchFileException ? "there is no such folder" : cause.getMessage();
        problem = Problem.error(
                Position.of(folder),
                "what memory does not hold cannot be kept there: " + why,
                "make room, name another folder with --temp, or allow more memory with --memory");
    }

    Problem problem() {
        return problem;
    }
}
