package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/** Ends an answer that has begun and cannot be finished in the one way that no client takes for its end. */
final class BrokenTransfer {
    private BrokenTransfer() {}

    /** Resets the connection. A mere close would end an answer over HTTP/1.0 in the usual way. */
    static void of(HttpServletRequest request) {
        EndPoint connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        if (connection instanceof SocketChannelEndPoint socket) {
            try {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                return; // closed already
            }
        }
        connection.close();
    }
}
