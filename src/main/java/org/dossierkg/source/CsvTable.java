package org.dossierkg.source;

import java.io.BufferedReader;
import java.io.CharArrayReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A delimited text file read row by row.
 *
 * <p>Blank lines and comment lines are passed over. A row with more or fewer cells than the header is told and passed
 * over; an unclosed quote or a wrong encoding ends the reading, since nothing behind it can be trusted.
 */
public final class CsvTable implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Input input;
    private final Dialect dialect;
    private final Consumer<Problem> problems;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Header header;
    private final long linesBefore;
    private long line;
    private @Nullable ByteRow bytes;

    /** The first row of a table without a header, read to count its cells. */
    private @Nullable CSVRecord first;

    /** A part of a table whose header is known. */
    private CsvTable(
            Input input, Header header, Dialect dialect, Consumer<Problem> problems, CSVParser parser, long line) {
        this.input = input;
        this.header = header;
        this.dialect = dialect;
        this.problems = problems;
        this.parser = parser;
        this.records = parser.iterator();
        this.linesBefore = line - 1;
    }

    private CsvTable(Input input, String name, Dialect dialect, Consumer<Problem> problems, CSVParser parser) {
        this.input = input;
        this.dialect = dialect;
        this.problems = problems;
        this.parser = parser;
        this.records = parser.iterator();
        this.linesBefore = dialect.skipRows();
        Header unread = new Header(input.name(), name, List.of());
        CSVRecord record = nextRecord(unread);
        boolean named = dialect.headerRows() == 0 && !dialect.columns().isEmpty();
        if (record == null && !named) {
            throw new ProblemException(Problem.error(
                    Position.of(input.name(), 1), "is empty", "write a first line with the names of the columns"));
        }
        if (record == null || dialect.headerRows() == 0) {
            this.first = record;
            this.header = new Header(input.name(), name, named ? dialect.columns() : numbered(record));
        } else {
            this.header = header(unread, record);
            for (int i = 1; i < dialect.headerRows(); i++) {
                nextRecord(header);
            }
        }
    }

    /** The table in a file, as {@link #open(Input, String, Dialect, Consumer)} opens it. */
    public static CsvTable open(Path path, String name, Dialect dialect, Consumer<Problem> problems) {
        return open(Input.of(path), name, dialect, problems);
    }

    /**
     * Opens a table and reads its header.
     *
     * @param name what the table is called inside its dossier
     * @param problems is told of each problem of the table that does not end the reading
     * @throws ProblemException if the file is missing, empty, in another encoding, or its header has no good names
     */
    public static CsvTable open(Input input, String name, Dialect dialect, Consumer<Problem> problems) {
        BufferedReader text = TextFile.open(input, dialect.encoding(), problems);
        try {
            for (int i = 0; i < dialect.skipRows() && text.readLine() != null; i++) {}
            return new CsvTable(input, name, dialect, problems, parser(text, dialect));
        } catch (ProblemException e) {
            close(text);
            throw e;
        } catch (CharacterCodingException e) {
            close(text);
            throw new ProblemException(TextFile.wrongEncoding(input, dialect.encoding()), e);
        } catch (IOException e) {
            close(text);
            throw TextFile.unreadable(input.name(), e);
        }
    }

    /**
     * Opens a part of a table, cut between rows.
     *
     * @param header the whole table's; the first part starts with it
     * @param problems is told of each problem of the part that does not end the reading
     * @throws ProblemException if the part is in another encoding
     */
    public static CsvTable open(Input input, Chunk chunk, Header header, Dialect dialect, Consumer<Problem> problems) {
        try {
            CharBuffer text = dialect.encoding().newDecoder().decode(ByteBuffer.wrap(chunk.bytes(), 0, chunk.length()));
            int mark = chunk.number() == 0 && text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            CSVParser parser = parser(new CharArrayReader(text.array(), mark, text.length() - mark), dialect);
            CsvTable table = new CsvTable(input, header, dialect, problems, parser, chunk.firstLine());
            if (chunk.number() == 0) {
                table.nextRecord(header);
            }
            return table;
        } catch (CharacterCodingException e) {
            throw new ProblemException(TextFile.wrongEncoding(input, dialect.encoding()), e);
        } catch (IOException e) {
            throw TextFile.unreadable(header.path(), e);
        }
    }

    private static CSVParser parser(Reader text, Dialect dialect) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote() == Dialect.UNQUOTED ? null : dialect.quote())
                .setEscape(dialect.backslash() ? '\\' : null)
                .setIgnoreSurroundingSpaces(dialect.trim())
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder().setReader(text).setFormat(format).get();
    }

    /** The names that CSVW gives to columns without a name. */
    private static List<String> numbered(@Nullable CSVRecord record) {
        int columns = record == null ? 0 : record.size();
        return IntStream.rangeClosed(1, columns).mapToObj(n -> "_col." + n).toList();
    }

    public Header header() {
        return header;
    }

    /**
     * The next whole row, or null behind the last one.
     *
     * @throws ProblemException if the rest of the table cannot be read
     */
    public @Nullable CsvRow next() {
        while (true) {
            CSVRecord record = first == null ? nextRecord(header) : first;
            first = null;
            if (record == null) {
                return null;
            }
            if (record.size() == header.columns().size()) {
                return new CsvRow(header, line, cells(record));
            }
            problems.accept(ragged(record));
        }
    }

    /** As {@link #next}, in bytes; the row changes with the next call. */
    public @Nullable ByteRow nextBytes() {
        CsvRow next = next();
        if (next == null) {
            return null;
        }
        if (bytes == null) {
            bytes = new ByteRow(header);
        }
        bytes.set(next);
        return bytes;
    }

    private String[] cells(CSVRecord record) {
        String[] cells = record.values();
        if (dialect.trim()) {
            Arrays.setAll(cells, i -> cells[i].strip());
        }
        if (dialect.nulls().size() > 1) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = dialect.nulls().contains(cells[i]) ? "" : cells[i];
            }
        }
        return cells;
    }

    private Problem ragged(CSVRecord record) {
        int expected = header.columns().size();
        int found = record.size();
        Position position = Position.of(header.path(), line);
        if (found < expected) {
            return Problem.error(
                    position,
                    header.columns().get(found),
                    "the row ends before this column: it has " + found + " cells, the header " + expected,
                    "add the missing cells, empty ones too");
        }
        return Problem.error(
                position,
                header.columns().get(expected - 1),
                "the row goes on behind this last column: it has " + found + " cells, the header " + expected,
                "put cells that hold a delimiter in quotes");
    }

    private @Nullable CSVRecord nextRecord(Header known) {
        while (true) {
            line = linesBefore + parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord record = records.next();
                if (!isBlank(record) && !isComment(record)) {
                    return record;
                }
            } catch (UncheckedIOException e) {
                throw new ProblemException(problem(known, e), e);
            }
        }
    }

    private Problem problem(Header known, UncheckedIOException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return TextFile.wrongEncoding(input, dialect.encoding());
        }
        if (e.getCause() instanceof CSVException) {
            return Quotes.problem(input, known, dialect, line);
        }
        return TextFile.unreadable(known.path(), new IOException(e.getMessage(), e))
                .problem();
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private boolean isComment(CSVRecord record) {
        return !dialect.commentPrefix().isEmpty() && record.get(0).startsWith(dialect.commentPrefix());
    }

    private Header header(Header unread, CSVRecord record) {
        Set<String> seen = new HashSet<>();
        Position position = Position.of(unread.path(), line);
        int number = 0;
        for (String column : record) {
            number++;
            if (column.isBlank()) {
                throw new ProblemException(
                        Problem.error(position, "column " + number + " has no name", "name it in the first line"));
            }
            if (!seen.add(column)) {
                throw new ProblemException(
                        Problem.error(position, column, "two columns have this name", "give one of them another name"));
            }
        }
        return new Header(unread.path(), unread.name(), record.toList());
    }

    @Override
    public void close() {
        close(parser);
    }

    private static void close(Closeable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
