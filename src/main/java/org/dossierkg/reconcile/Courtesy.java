package org.dossierkg.reconcile;

import java.util.function.LongConsumer;

/**
 * How a client treats a service that it is a guest of.
 *
 * @param agent what the client calls itself, with a contact: {@code dossier/0.1.0 (someone@example.org)}
 * @param attempts how often one request is sent at most
 * @param failures after how many requests in a row that failed for good nothing is sent any more
 * @param longest the longest that a service may ask to wait, in milliseconds; beyond it the work is for another day
 * @param pause waits so many milliseconds
 */
public record Courtesy(String agent, int attempts, int failures, long longest, LongConsumer pause) {
    private static final int ATTEMPTS = 4;
    private static final int FAILURES = 2;
    private static final long LONGEST = 600_000;

    /**
     * The usual patience.
     *
     * @param contact an address of mail or a page, at which the service can reach who runs this
     */
    public static Courtesy of(String version, String contact) {
        String agent = "dossier/" + version.replace(' ', '-') + " (" + contact + ") java-http-client/"
                + Runtime.version().feature();
        return new Courtesy(agent, ATTEMPTS, FAILURES, LONGEST, Courtesy::sleep);
    }

    /** Whether somebody can be reached by this text. */
    public static boolean isContact(String text) {
        return text.matches("[^\\s@()]+@[^\\s@()]+\\.[^\\s@()]+|https?://[^\\s()]+");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
