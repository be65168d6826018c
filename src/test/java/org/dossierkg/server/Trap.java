package org.dossierkg.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that notes whoever comes by. */
public final class Trap implements AutoCloseable {
    private final HttpServer server;
    private final List<String> visits = new CopyOnWriteArrayList<>();

    private Trap(HttpServer server) {
        this.server = server;
    }

    /** One that answers all with this text. */
    public static Trap answering(int status, String type, String text) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Trap trap = new Trap(server);
        server.createContext("/", exchange -> {
            trap.visits.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Location", "http://localhost:1/");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return trap;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public List<String> visits() {
        return List.copyOf(visits);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
