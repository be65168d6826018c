package org.dossierkg.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Requests sent over some connections at once, each connection waiting for an answer before it asks again. It reads no
 * more of an answer than its length, so that it takes little of the processor from the server.
 *
 * @param port at this machine
 * @param path with the query; {@code NUMBER} in it is another number each time
 * @param connections each a thread
 */
record Load(int port, String path, int connections) {
    private static final AtomicLong NUMBERS = new AtomicLong();

    /**
     * What came back.
     *
     * @param nanos from the start of each request to the end of its answer, sorted
     * @param bytes of the last answer's body
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(long[] nanos, long bytes) {
        static final Answered NONE = new Answered(new long[0], 0);

        Answered and(Answered other) {
            return new Answered(
                    LongStream.concat(Arrays.stream(nanos), Arrays.stream(other.nanos))
                            .sorted()
                            .toArray(),
                    other.bytes);
        }

        /** Milliseconds within which a part of the answers came, from 0 to 1. */
        double quantile(double part) {
            return nanos[(int) Math.min(nanos.length - 1L, Math.round(part * nanos.length))] / 1e6;
        }
    }

    /** Asks for some seconds. */
    Answered run(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Connection> all = IntStream.range(0, connections)
                .mapToObj(i -> new Connection(end))
                .toList();
        try {
            all.forEach(Thread::start);
            for (Connection connection : all) {
                connection.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while servers were measured", e);
        }
        for (Connection connection : all) {
            if (connection.failure != null) {
                throw new UncheckedIOException(connection.failure);
            }
        }
        long[] nanos = all.stream()
                .flatMapToLong(c -> Arrays.stream(c.nanos, 0, c.count))
                .sorted()
                .toArray();
        if (nanos.length == 0) {
            throw new IllegalStateException("no answer to " + path);
        }
        return new Answered(nanos, all.get(0).bytes);
    }

    private final class Connection extends Thread {
        private final long end;
        private long[] nanos = new long[1 << 12];
        private int count;
        private long bytes;
        private @Nullable IOException failure;

        private Connection(long end) {
            this.end = end;
        }

        @Override
        public void run() {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    send(socket.getOutputStream());
                    bytes = receive(in);
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, 2 * count);
                    }
                    nanos[count++] = System.nanoTime() - start;
                }
            } catch (IOException e) {
                failure = e;
            }
        }

        private void send(OutputStream out) throws IOException {
            String request = "GET " + path.replace("NUMBER", String.valueOf(NUMBERS.incrementAndGet()))
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/sparql-results+json\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
        }

        private long receive(InputStream in) throws IOException {
            String status = line(in);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(status);
            }
            long length = -1;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Long.parseLong(
                            header.substring("content-length:".length()).strip());
                }
            }
            return length >= 0 ? skipped(in, length) : chunks(in);
        }

        private long chunks(InputStream in) throws IOException {
            long all = 0;
            while (true) {
                long length = Long.parseLong(line(in), 16);
                all += skipped(in, length);
                line(in);
                if (length == 0) {
                    return all;
                }
            }
        }

        private long skipped(InputStream in, long length) throws IOException {
            in.skipNBytes(length);
            return length;
        }

        private String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
