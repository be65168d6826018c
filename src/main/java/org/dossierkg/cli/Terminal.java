package org.dossierkg.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that answers go to, if they do. */
final class Terminal {
    private static final Pattern SIZE = Pattern.compile("[0-9]+ ([1-9][0-9]*)\\s*");

    private Terminal() {}

    /**
     * How many columns wide the terminal is, or 0 when standard output is no terminal or nobody knows.
     *
     * <p>A shell is asked, since {@link System#console()} says on newer Java versions nothing about the output.
     */
    static int width() {
        try {
            Process shell = new ProcessBuilder("sh", "-c", "test -t 1 && stty size </dev/tty >&2")
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            String said = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher size = SIZE.matcher(said);
            return shell.waitFor() == 0 && size.matches() ? Integer.parseInt(size.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
