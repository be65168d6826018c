package org.dossierkg.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.ContentReference;
import java.nio.file.Path;
import java.util.Locale;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Turns what Jackson says of a file into problems of that file. */
final class JsonErrors {
    private JsonErrors() {}

    /** @param before how many lines of the file stand before the document */
    static Problem problem(Path path, long before, JsonParser parser, JsonProcessingException e) {
        String message = e.getOriginalMessage();
        JsonStreamContext context = parser.getParsingContext();
        if (message.startsWith("Unexpected end-of-input") && !context.inRoot()) {
            JsonLocation opened = context.startLocation(ContentReference.unknown());
            boolean array = context.inArray();
            return Problem.error(
                    position(path, before, opened),
                    "the " + (array ? "array" : "object") + " that starts here is not complete",
                    "write what is missing and close it with " + (array ? "]" : "}"));
        }
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        String what = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        return Problem.error(position(path, before, location), "is not JSON: " + what, "correct the JSON here");
    }

    /** What stands behind a document, where nothing should. */
    static ProblemException more(Path path, long before, boolean lines, JsonParser parser) {
        return new ProblemException(Problem.error(
                position(path, before, parser.currentTokenLocation()),
                "goes on behind the end of its JSON document",
                lines
                        ? "put each document on a line of its own"
                        : "make one array of the documents, or declare dm:JSONLines when each line is one"));
    }

    static Position position(Path path, long before, JsonLocation location) {
        return Position.of(path, before + location.getLineNr(), location.getColumnNr());
    }
}
