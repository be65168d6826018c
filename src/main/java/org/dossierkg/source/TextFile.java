package org.dossierkg.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Opens text files so that a wrong encoding is told, never guessed over. */
final class TextFile {
    /** Both in bytes and in characters: no encoding makes more characters than bytes. */
    private static final int BLOCK = 1 << 16;

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private TextFile() {}

    /**
     * Opens a file, past its byte-order mark if it has one.
     *
     * @param problems is told of a byte-order mark
     * @throws ProblemException if the file is missing, unreadable, or marked as another encoding
     */
    static Reader open(Path path, Charset encoding, Consumer<Problem> problems) {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(path));
            in.mark(UTF_8_MARK.length);
            byte[] start = in.readNBytes(UTF_8_MARK.length);
            if (Arrays.equals(start, UTF_8_MARK)) {
                problems.accept(Problem.warning(
                        Position.of(path, 1, 1),
                        "",
                        "starts with a byte-order mark, which was skipped",
                        "save it as UTF-8 without a mark"));
            } else {
                in.reset();
                refuseUtf16(path, encoding, start);
            }
            return new BufferedReader(new InputStreamReader(
                    in,
                    encoding.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (NoSuchFileException e) {
            throw new ProblemException(
                    Problem.error(Position.of(path), "no such file", "create it or correct the name"));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static ProblemException unreadable(Path path, IOException e) {
        return new ProblemException(
                Problem.error(Position.of(path), "cannot be read: " + e.getMessage(), "check the file and its rights"),
                e);
    }

    private static void refuseUtf16(Path path, Charset encoding, byte[] start) {
        if (encoding.name().startsWith("UTF-16") || start.length < 2) {
            return;
        }
        byte[] mark = Arrays.copyOf(start, 2);
        if (Arrays.equals(mark, UTF_16_LE_MARK) || Arrays.equals(mark, UTF_16_BE_MARK)) {
            throw new ProblemException(Problem.error(
                    Position.of(path, 1, 1),
                    "is UTF-16, not " + encoding.name(),
                    "save it as UTF-8 or declare rml:encoding"));
        }
    }

    /** The problem for a file that does not decode, at the line and column of its first wrong byte. */
    static Problem wrongEncoding(Path path, Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        long line = 1;
        long column = 1;
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                bytes.compact();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), end);
                for (char c : characters.flip().toString().toCharArray()) {
                    column = c == '\n' ? 1 : column + 1;
                    line += c == '\n' ? 1 : 0;
                }
                if (result.isError()) {
                    return Problem.error(
                            Position.of(path, line, column),
                            "is not " + encoding.name() + " from here on",
                            "save the table as UTF-8 or declare rml:encoding");
                }
            }
        } catch (IOException e) {
            return unreadable(path, e).problem();
        }
        return Problem.error(Position.of(path), "changed while it was read", "try again");
    }
}
