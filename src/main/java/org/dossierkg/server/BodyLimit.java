package org.dossierkg.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests pass when all of their body has come, so that none keeps a thread while its client is slow to send. A body
 * that is too long is refused with status 413, one that takes too long with 408. What the client goes on sending is then
 * read and dropped for a while: a connection that is closed on somebody who sends loses the answer too.
 */
final class BodyLimit extends Handler.Wrapper {
    /** Bytes that are dropped at most. */
    private static final long DROPPED = 64L << 20;

    private static final long DROPPING_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long ARRIVING_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** Of the whole heap: for the bodies of all requests, of which one client has half. */
    private static final int PART = 16;

    private final long limit;
    private final long share;
    private final AtomicLong all = new AtomicLong();
    private final Map<String, Long> ofClients = new ConcurrentHashMap<>();

    /** @param limit in bytes, as they are sent */
    BodyLimit(long limit) {
        this.limit = limit;
        this.share = Math.max(limit, Runtime.getRuntime().maxMemory() / PART / 2);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > limit) {
            refuse(request, response, callback);
            return true;
        }
        boolean brings = request.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (!brings || request.getLength() == 0) {
            return super.handle(request, response, callback);
        }
        new Arriving(request, response, callback).run();
        return true;
    }

    /** Not by {@link Response#writeError}, which leaves nothing of the body to be read and dropped. */
    private static void refuse(Request request, Response response, Callback callback) {
        boolean waits = request.getHeaders().contains(HttpHeader.EXPECT); // and sends nothing once it is refused
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        PlainErrors.send(
                HttpStatus.PAYLOAD_TOO_LARGE_413, response, waits ? callback : new Dropping(request, callback));
    }

    private boolean take(String client, int bytes) {
        long ofClient = ofClients.merge(client, (long) bytes, Long::sum);
        return all.addAndGet(bytes) <= 2 * share && ofClient <= share;
    }

    private void giveBack(String client, int bytes) {
        all.addAndGet(-bytes);
        ofClients.computeIfPresent(client, (key, held) -> held == bytes ? null : held - bytes);
    }

    /** A request whose body is on its way. It is called again whenever more of it has come. */
    private final class Arriving implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final String client;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final long begun = System.nanoTime();
        private int held;

        Arriving(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.client = ClientConnection.client(Request.getRemoteAddr(request));
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    end(HttpStatus.BAD_REQUEST_400);
                    return;
                }
                int refused = taken(chunk);
                boolean last = chunk.isLast();
                chunk.release();
                if (refused > 0) {
                    end(refused);
                    return;
                }
                if (last) {
                    Request arrived = new Arrived(request, body.toByteArray());
                    PlainErrors.pass(getHandler(), arrived, response, Callback.from(callback, this::release));
                    return;
                }
            }
        }

        /** Keeps what has come, or gives the status that the request is refused with. */
        private int taken(Content.Chunk chunk) {
            int more = chunk.remaining();
            held += more;
            boolean fits = take(client, more);
            if (body.size() + more > limit) {
                return HttpStatus.PAYLOAD_TOO_LARGE_413;
            }
            if (!fits) {
                return HttpStatus.SERVICE_UNAVAILABLE_503;
            }
            body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            return System.nanoTime() - begun > ARRIVING_NANOS ? HttpStatus.REQUEST_TIMEOUT_408 : 0;
        }

        private void end(int status) {
            release();
            if (status == HttpStatus.PAYLOAD_TOO_LARGE_413) {
                refuse(request, response, callback);
            } else {
                response.getHeaders().put(HttpHeader.CONNECTION, "close");
                Response.writeError(request, response, callback, status);
            }
        }

        private void release() {
            giveBack(client, held);
            held = 0;
        }
    }

    /** A request of which all has arrived; its time counts from then on. */
    static final class Arrived extends Request.Wrapper {
        private final byte[] bytes;
        private final Content.Source body;
        private final long since = System.nanoTime();

        Arrived(Request request, byte... body) {
            super(request);
            this.bytes = body;
            this.body = Content.Source.from(ByteBuffer.wrap(body));
        }

        /** How often a character of ASCII is in it. */
        int count(char c) {
            int count = 0;
            for (byte each : bytes) {
                count += each == c ? 1 : 0;
            }
            return count;
        }

        @Override
        public long getHeadersNanoTime() {
            return since;
        }

        @Override
        public Content.@Nullable Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }

    /** Reads what is left of a request once it is answered, as far as that is worth it. */
    private static final class Dropping extends Callback.Nested implements Runnable {
        private final Request request;
        private final long end = System.nanoTime() + DROPPING_NANOS;
        private long dropped;

        Dropping(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        @Override
        public void succeeded() {
            run();
        }

        @Override
        public void run() {
            while (dropped < DROPPED && System.nanoTime() < end) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                dropped += chunk.remaining();
                chunk.release();
                if (chunk.isLast()) {
                    break;
                }
            }
            super.succeeded();
        }
    }
}
