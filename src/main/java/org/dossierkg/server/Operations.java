package org.dossierkg.server;

import java.net.InetAddress;
import java.util.List;
import org.dossierkg.report.ProblemException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What those who operate an endpoint ask of it, on a port of its own that only this machine reaches: {@code /healthz},
 * {@code /readyz} and {@code /metrics}.
 *
 * <p>It has threads of its own, so that it answers however busy the endpoint is.
 */
public final class Operations implements AutoCloseable {
    private static final int THREADS = 6;

    /** The version is that of Prometheus' format, which other readers ignore. */
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Server server;
    private final ServerConnector connector;

    private Operations(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to listen.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws ProblemException when the port is in use
     */
    public static Operations start(int port, Endpoint endpoint) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("operations");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Answers(endpoint));
        server.setErrorHandler(new PlainErrors());
        Operations operations = new Operations(server, connector);
        try {
            server.start();
            return operations;
        } catch (Exception e) { // Jetty declares no less
            operations.close();
            throw Unreachable.problem(connector.getHost(), port, "--ops-port", e)
                    .orElseThrow(() -> new IllegalStateException("the port of operations did not open", e));
        }
    }

    /** Its address, such as {@code http://127.0.0.1:9090/}. */
    public String url() {
        return "http://" + connector.getHost() + ":" + connector.getLocalPort() + "/";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares no less
            throw new IllegalStateException("the port of operations did not close", e);
        }
    }

    /** Answers without waiting for anything that the endpoint is busy with. */
    private static final class Answers extends Handler.Abstract {
        private final Endpoint endpoint;

        private Answers(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!List.of("GET", "HEAD").contains(request.getMethod())) {
                response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
                return answer(
                        HttpStatus.METHOD_NOT_ALLOWED_405, "only GET and HEAD are possible here\n", response, callback);
            }
            return switch (Request.getPathInContext(request)) {
                case "/healthz" -> answer(HttpStatus.OK_200, "alive\n", response, callback);
                case "/readyz" ->
                    endpoint.isReady()
                            ? answer(HttpStatus.OK_200, "ready\n", response, callback)
                            : answer(HttpStatus.SERVICE_UNAVAILABLE_503, "not ready\n", response, callback);
                case "/metrics" -> answer(HttpStatus.OK_200, endpoint.metrics().text(), response, callback);
                default ->
                    answer(HttpStatus.NOT_FOUND_404, "there are /healthz, /readyz and /metrics\n", response, callback);
            };
        }

        private static boolean answer(int status, String text, Response response, Callback callback) {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
            Content.Sink.write(response, true, text, callback);
            return true;
        }
    }
}
