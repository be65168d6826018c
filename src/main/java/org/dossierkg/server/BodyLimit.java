package org.dossierkg.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the bodies of requests that are too long, with status 413. What the client goes on sending is then read and
 * dropped for a while: a connection that is closed on somebody who sends loses the answer too.
 */
final class BodyLimit extends Handler.Wrapper {
    /** Bytes that are dropped at most. */
    private static final long DROPPED = 64L << 20;

    private static final long DROPPING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long limit;

    /** @param limit in bytes, as they are sent */
    BodyLimit(long limit) {
        this.limit = limit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getLength();
        if (length > limit) {
            boolean waits = request.getHeaders().contains(HttpHeader.EXPECT); // and sends nothing once it is refused
            Callback end = waits ? callback : new Dropping(request, callback);
            Response.writeError(request, response, end, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        if (length >= 0) {
            return super.handle(request, response, callback);
        }
        Counted counted = new Counted(request);
        return super.handle(counted, response, new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                if (counted.isTooLong()) {
                    new Dropping(request, callback).succeeded();
                } else {
                    super.succeeded();
                }
            }
        });
    }

    /** A request whose length nobody knows before it has been read. */
    private final class Counted extends Request.Wrapper {
        private final AtomicLong read = new AtomicLong();

        Counted(Request request) {
            super(request);
        }

        boolean isTooLong() {
            return read.get() > limit;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = isTooLong() ? null : super.read();
            if (chunk != null) {
                read.addAndGet(chunk.remaining());
            }
            if (!isTooLong()) {
                return chunk;
            }
            if (chunk != null) {
                chunk.release();
            }
            return Content.Chunk.from(new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413));
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
