package org.dossierkg.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Opens text files so that a wrong encoding is told, never guessed over. */
final class TextFile {
    /** Both in bytes and in characters: no encoding makes more characters than bytes. */
    private static final int BLOCK = 1 << 16;

    private TextFile() {}

    /**
     * Opens an input, past its byte-order mark if it has one.
     *
     * @param problems is told of a byte-order mark
     * @throws ProblemException if the input is missing, unreadable, or marked as another encoding
     */
    static BufferedReader open(Input input, Charset encoding, Consumer<Problem> problems) {
        Path name = input.name();
        try {
            InputStream in = input.open();
            try {
                ByteOrderMark mark = ByteOrderMark.read(in);
                if (mark != null && !mark.fits(encoding)) {
                    throw new ProblemException(Problem.error(
                            Position.of(name, 1, 1),
                            "is " + mark.encoding() + ", not " + encoding.name(),
                            "save it as UTF-8 or declare rml:encoding"));
                }
                if (mark == ByteOrderMark.UTF_8) {
                    problems.accept(Problem.warning(
                            Position.of(name, 1, 1),
                            "",
                            "starts with a byte-order mark, which was skipped",
                            "save it as UTF-8 without a mark"));
                }
                Charset told = mark == null ? encoding : mark.charset();
                return new BufferedReader(new InputStreamReader(
                        in,
                        told.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static ProblemException unreadable(Path path, IOException e) {
        return new ProblemException(
                Problem.error(Position.of(path), "cannot be read: " + e.getMessage(), "check the file and its rights"),
                e);
    }

    /** The problem for an input that does not decode, at the line and column of its first wrong byte. */
    static Problem wrongEncoding(Input input, Charset encoding) {
        try (InputStream in = input.open()) {
            ByteOrderMark mark = ByteOrderMark.read(in);
            return wrongByte(in, input.name(), mark == null ? encoding : mark.charset());
        } catch (IOException e) {
            return unreadable(input.name(), e).problem();
        }
    }

    private static Problem wrongByte(InputStream in, Path name, Charset encoding) throws IOException {
        CharsetDecoder decoder = encoding.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        long line = 1;
        long column = 1;
        char before = 0;
        boolean end = false;
        while (!end) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            CoderResult result = decoder.decode(bytes, characters.clear(), end);
            for (char c : characters.flip().toString().toCharArray()) {
                boolean lineEnds = c == '\r' || (c == '\n' && before != '\r');
                line += lineEnds ? 1 : 0;
                column = lineEnds || c == '\n' ? 1 : column + 1;
                before = c;
            }
            if (result.isError()) {
                return Problem.error(
                        Position.of(name, line, column),
                        "is not " + encoding.name() + " from here on",
                        "save the table as UTF-8 or declare rml:encoding");
            }
        }
        return Problem.error(Position.of(name), "changed while it was read", "try again");
    }
}
