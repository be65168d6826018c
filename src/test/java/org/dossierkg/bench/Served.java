package org.dossierkg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A server under measurement, a process of its own.
 *
 * @param name with its version
 * @param process to be ended
 * @param port that it listens at
 * @param path of its SPARQL service
 */
record Served(String name, Process process, int port, String path) implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Starts a server, and returns when it can be connected to. */
    static Served start(String name, List<String> command, int port, String path, Path log) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment()
                    .put("FUSEKI_BASE", Options.FOLDER.resolve("run").toString());
            Process process = builder.start();
            Served served = new Served(name, process, port, path);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!served.listens()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroy();
                    throw new IllegalStateException(name + " did not start; see " + log);
                }
                Thread.sleep(100);
            }
            return served;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a server started", e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds of the processor that all threads took since the start, user and system. */
    double cpu() {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            int utime = 11;
            return (Long.parseLong(fields[utime]) + Long.parseLong(fields[utime + 1])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
