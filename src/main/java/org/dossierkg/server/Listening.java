package org.dossierkg.server;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** Sets what Fuseki's builder does not let one say about Jetty. */
final class Listening {
    private static final int BUFFER = 64 * 1024;
    private static final long STOP_MILLIS = 5_000;

    private Listening() {}

    static void tune(Server jetty, Settings settings) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setHost(settings.host());
                // Fuseki sets 5 MiB, of which every answer touches a good part: a small answer then costs three times.
                http(server).setOutputBufferSize(BUFFER);
            }
        }
        jetty.insertHandler(new SizeLimitHandler(settings.body(), -1));
        jetty.insertHandler(new GracefulHandler());
        jetty.setErrorHandler(new PlainErrors());
        jetty.getDescendants(ServletContextHandler.class).forEach(pages -> pages.setErrorHandler(new PlainErrors()));
        jetty.setStopTimeout(STOP_MILLIS);
        jetty.setStopAtShutdown(true);
    }

    private static HttpConfiguration http(ServerConnector connector) {
        return connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    }
}
