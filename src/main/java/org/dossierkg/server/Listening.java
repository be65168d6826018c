package org.dossierkg.server;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Sets what Fuseki's builder does not let one say about Jetty. */
final class Listening {
    private static final int BUFFER = 64 * 1024;

    private Listening() {}

    static void tune(Server jetty, Settings settings, Metrics metrics, Repeats repeats) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setHost(settings.host());
                // Fuseki sets 5 MiB, of which every answer touches a good part: a small answer then costs three times.
                http(server).setOutputBufferSize(BUFFER);
                settings.deployment().proxies().ifPresent(http(server)::addCustomizer);
                settings.deployment().tls().ifPresent(tls -> tls.secure(server, jetty));
            }
        }
        jetty.insertHandler(new WellFormed());
        jetty.insertHandler(repeats);
        jetty.insertHandler(new BodyLimit(settings.body()));
        GracefulHandler graceful = new GracefulHandler();
        jetty.insertHandler(graceful);
        metrics.gauge("http.server.requests.active", "Requests at work.", graceful::getCurrentRequestCount);
        jetty.setRequestLog(settings.deployment()
                .accessLog()
                .<RequestLog>map(log -> new RequestLog.Collection(metrics, log))
                .orElse(metrics));
        jetty.setErrorHandler(new PlainErrors());
        jetty.setStopTimeout(settings.deployment().stopping().toMillis());
        for (ServletContextHandler pages : jetty.getDescendants(ServletContextHandler.class)) {
            pages.setErrorHandler(new PlainErrors());
            pages.setMaxFormKeys(WellFormed.FIELDS);
            pages.setMaxFormContentSize(settings.body());
        }
    }

    private static HttpConfiguration http(ServerConnector connector) {
        return connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    }
}
