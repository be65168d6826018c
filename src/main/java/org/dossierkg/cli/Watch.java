package org.dossierkg.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dossierkg.build.Snapshot;

/**
 * Looks at the files of a dossier again and again, and acts when they have changed and then stayed the same for a while,
 * since an editor seldom writes all at once.
 *
 * <p>It looks by itself: notices of the system do not come from network drives and mounted folders.
 */
final class Watch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(400);

    private final Thread thread;

    private Watch(Thread thread) {
        this.thread = thread;
    }

    /**
     * Begins to watch, on a thread of its own.
     *
     * @param first how the files were before they were built
     * @param act done by that thread; what changes meanwhile counts as a change after it
     * @param failed is told of what ends a look or an action early; the watch goes on
     */
    static Watch start(Snapshot first, Supplier<Snapshot> look, Runnable act, Consumer<RuntimeException> failed) {
        Thread thread = new Thread(() -> watch(first, look, act, failed), "watch");
        thread.setDaemon(true);
        thread.start();
        return new Watch(thread);
    }

    private static void watch(
            Snapshot first, Supplier<Snapshot> look, Runnable act, Consumer<RuntimeException> failed) {
        Snapshot built = first;
        Snapshot before = first;
        while (true) {
            try {
                Thread.sleep(INTERVAL.toMillis());
                Snapshot now = look.get();
                boolean settled = now.equals(before);
                before = now;
                if (settled && !now.equals(built)) {
                    built = now;
                    act.run();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failed.accept(e);
            }
        }
    }

    /** Stops looking; an action at work ends by itself. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
