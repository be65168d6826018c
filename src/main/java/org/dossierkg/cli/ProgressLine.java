package org.dossierkg.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One line on the terminal that says how far long work is; nothing where nobody looks. */
final class ProgressLine {
    private static final long INTERVAL = Duration.ofMillis(500).toNanos();

    private final Console console;
    private final long total;
    private final long start = System.nanoTime();
    private @Nullable Boolean shown;
    private long next = start + INTERVAL;
    private boolean begun;

    /**
     * A line that is not shown yet.
     *
     * @param total how many bytes there are to read; 0 when nobody knows
     */
    ProgressLine(Console console, long total) {
        this.console = console;
        this.total = total;
    }

    /** Shows the rate, the share and the remaining time, at most twice a second. */
    void show(long rows, long bytes) {
        long now = System.nanoTime();
        if (now >= next) {
            next = now + INTERVAL;
            if (isShown()) {
                console.line(text(rows, bytes, total, Duration.ofNanos(now - start)));
                begun = true;
            }
        }
    }

    /** Asks for a terminal when there is something to show, so that short work does not pay for it. */
    private boolean isShown() {
        if (shown == null) {
            shown = Terminal.width() > 0;
        }
        return shown;
    }

    /** Such as {@code 1,200,000 rows, 400,000 a second, 60 %, 0:02 left}. */
    static String text(long rows, long bytes, long total, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        String rate = String.format("%,d rows, %,.0f a second", rows, rows / seconds);
        if (total <= 0 || bytes <= 0) {
            return rate;
        }
        double share = Math.min(1, (double) bytes / total);
        long left = Math.round(seconds * (1 - share) / share);
        return String.format("%s, %.0f %%, %d:%02d left", rate, share * 100, left / 60, left % 60);
    }

    /** Clears the line. */
    void end() {
        if (begun) {
            console.line("");
            begun = false;
        }
    }
}
