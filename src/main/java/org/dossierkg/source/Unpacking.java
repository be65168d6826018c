package org.dossierkg.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Unpacked bytes; a packed file that breaks off or is damaged becomes a problem of that file. */
final class Unpacking extends FilterInputStream {
    /** Something that a library does with a packed file. */
    interface Step<T> {
        T run() throws IOException;
    }

    private final Input input;
    private final String format;

    Unpacking(Input input, String format, InputStream unpacked) {
        super(unpacked);
        this.input = input;
        this.format = format;
    }

    /** Opens what a library unpacks. */
    static Unpacking start(Input input, String format, Step<InputStream> opened) {
        return new Unpacking(input, format, guard(input, format, opened));
    }

    /** Does what a library can fail at in ways of its own, unchecked ones among them. */
    static <T> T guard(Input input, String format, Step<T> step) {
        try {
            return step.run();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Position file = Position.of(input.name());
            String data = "its " + format + " data ";
            Problem problem = breaksOff(e)
                    ? Problem.error(
                            file, data + "breaks off before its end", "get the file anew; it was not copied whole")
                    : Problem.error(
                            file, data + "is damaged: " + e.getMessage(), "get the file anew, or unpack it by hand");
            throw new ProblemException(problem, e);
        }
    }

    /** Not every library throws the exception made for this. */
    private static boolean breaksOff(Exception e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof EOFException
                || message.startsWith("Unexpected end")
                || message.startsWith("Not enough input")
                || message.startsWith("Truncated");
    }

    @Override
    public int read() {
        return guard(input, format, () -> in.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        return guard(input, format, () -> in.read(bytes, offset, length));
    }

    @Override
    public long skip(long count) {
        return guard(input, format, () -> in.skip(count));
    }
}
