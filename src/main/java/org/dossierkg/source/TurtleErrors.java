package org.dossierkg.source;

import java.nio.file.Path;
import org.apache.jena.riot.system.ErrorHandler;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Turns what RIOT says of a Turtle file into problems of that file. */
public record TurtleErrors(Path file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
        fatal(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
        fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw new ProblemException(Problem.error(Position.of(file, line, column), message, "correct the Turtle here"));
    }
}
