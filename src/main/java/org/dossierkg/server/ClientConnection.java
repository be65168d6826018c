package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/** The connection that a request came by, seen from beside the thread that answers it. */
final class ClientConnection {
    /** Who comes from it is not known: programs of one user, or everybody behind a proxy that is not trusted. */
    static final String THIS_MACHINE = "this machine";

    private final EndPoint endPoint;
    private final String client;
    private boolean watched = true;

    private ClientConnection(EndPoint endPoint, String client) {
        this.endPoint = endPoint;
        this.client = client;
    }

    static ClientConnection of(HttpServletRequest request) {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return new ClientConnection(endPoint, client(request.getRemoteAddr()));
    }

    /** Whose it is: this machine's, an IPv4 address, or the network of an IPv6 address, since one client has all the addresses of it. */
    String client() {
        return client;
    }

    static String client(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed.isLoopbackAddress()) {
                return THIS_MACHINE;
            }
            return parsed instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), 8)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /**
     * Whether the client has closed its side, under TLS too. To be asked only while nobody reads a request from it.
     */
    synchronized boolean isGone() {
        if (!watched) {
            return false;
        }
        try {
            ByteBuffer next = BufferUtil.allocate(1);
            boolean gone = endPoint.fill(next) < 0;
            if (BufferUtil.hasContent(next) && endPoint.getConnection() instanceof Connection.UpgradeTo connection) {
                watched = false; // the next request is coming already: give its first byte back, and wait
                connection.onUpgradeTo(next);
            }
            return gone;
        } catch (IOException e) {
            return true;
        }
    }

    /** Leaves the connection to whoever reads the next request from it. */
    synchronized void release() {
        watched = false;
    }

    /** Breaks the connection off, so that what is written to it fails. */
    void abort() {
        endPoint.close();
    }
}
