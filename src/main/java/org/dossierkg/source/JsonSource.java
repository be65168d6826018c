package org.dossierkg.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * A JSON file and what its rows are.
 *
 * @param name what the file is called inside its dossier
 * @param lines whether each line is a document of its own
 * @param iterator selects the rows of a document
 * @param nulls texts that stand for no value
 * @param references the columns
 */
public record JsonSource(
        Input input,
        String name,
        Charset encoding,
        boolean lines,
        JsonQuery iterator,
        Set<String> nulls,
        JsonReferences references) {
    private static final JsonFactory JSON = new JsonFactory();

    public JsonSource {
        nulls = Set.copyOf(nulls);
    }

    /** The file, as the user would type it. */
    Path path() {
        return input.name();
    }

    /** The columns that are known by now. */
    public Header header() {
        return new Header(path(), name, references.texts());
    }

    /**
     * Reads all rows, in order. Lines are read one by one; a document is held whole only when its iterator needs it.
     *
     * @param problems is told of each value that is no single one, and of each line that is not JSON
     * @throws ProblemException if the rest of the file cannot be read
     */
    public void read(Consumer<Row> rows, Consumer<Problem> problems) {
        JsonRows found = new JsonRows(this, rows, problems);
        try (BufferedReader text = new BufferedReader(TextFile.open(input, encoding, problems))) {
            if (lines) {
                readLines(text, found, problems);
            } else {
                readDocument(text, 0, found);
            }
            found.finish();
        } catch (CharacterCodingException e) {
            throw new ProblemException(TextFile.wrongEncoding(input, encoding), e);
        } catch (IOException e) {
            throw TextFile.unreadable(path(), e);
        }
    }

    private void readLines(BufferedReader text, JsonRows found, Consumer<Problem> problems) throws IOException {
        long before = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            if (!line.isBlank()) {
                try {
                    readDocument(new StringReader(line), before, found);
                } catch (ProblemException e) {
                    problems.accept(e.problem());
                }
            }
            before++;
        }
    }

    /** @param before how many lines of the file stand before the document */
    private void readDocument(Reader text, long before, JsonRows found) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            try {
                if (parser.nextToken() == null) {
                    throw new ProblemException(
                            Problem.error(Position.of(path(), before + 1), "is empty", "write a JSON document"));
                }
                found.read(parser, before);
                if (parser.nextToken() != null) {
                    throw JsonErrors.more(path(), before, lines, parser);
                }
            } catch (JsonProcessingException e) {
                throw new ProblemException(JsonErrors.problem(path(), before, parser, e), e);
            }
        }
    }
}
