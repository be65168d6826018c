package org.dossierkg.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a program end by itself when it is told to by SIGTERM or Ctrl+C, and so with an exit code of its own. The second
 * time, it ends at once.
 */
final class StopSignals implements AutoCloseable {
    private static final List<String> NAMES = List.of("TERM", "INT");

    private final Runnable stop;
    private final List<Runnable> undoing = new ArrayList<>();

    private StopSignals(Runnable stop) {
        this.stop = stop;
    }

    /** @param stop makes the program end; runs on a thread of its own, once */
    static StopSignals to(Runnable stop) {
        StopSignals signals = new StopSignals(stop);
        NAMES.forEach(signals::handle);
        return signals;
    }

    /** By reflection, since a shutdown hook cannot choose the exit code, and javac warns of each use of this class. */
    private void handle(String name) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object signal = type.getConstructor(String.class).newInstance(name);
            Object own = Proxy.newProxyInstance(
                    StopSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getDeclaringClass() == Object.class) {
                            return method.invoke(this, arguments);
                        }
                        close();
                        stop.run();
                        return null;
                    });
            Object before = type.getMethod("handle", type, handler).invoke(null, signal, own);
            undoing.add(() -> restore(type, handler, signal, before));
        } catch (ReflectiveOperationException e) {
            return; // another virtual machine, or one told to leave signals alone: they end it as they always do
        }
    }

    private static void restore(Class<?> type, Class<?> handler, Object signal, Object before) {
        try {
            type.getMethod("handle", type, handler).invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what was possible before is no longer", e);
        }
    }

    /** Leaves signals to whoever had them before. */
    @Override
    public void close() {
        synchronized (undoing) {
            undoing.forEach(Runnable::run);
            undoing.clear();
        }
    }
}
