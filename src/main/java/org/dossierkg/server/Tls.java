package org.dossierkg.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.KeyStoreScanner;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate with its key, in a PKCS #12 file; when the file is replaced, its new content is used within seconds. */
public final class Tls {
    private static final int RENEWAL_SECONDS = 5;

    private final Path file;
    private final String password;

    private Tls(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    /**
     * Checks that the file can be served with.
     *
     * @throws ProblemException when it is missing or no PKCS #12, has no key, or has another password
     */
    public static Tls read(Path file, String password) {
        if (!Files.isReadable(file)) {
            throw new ProblemException(
                    problem(file, "cannot be read", "name a keystore with a certificate and its key"));
        }
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return new Tls(file, password);
                }
            }
            throw new ProblemException(
                    problem(file, "has no key", "put the private key into it, with its certificates"));
        } catch (IOException | GeneralSecurityException e) {
            Problem problem = e.getCause() instanceof UnrecoverableKeyException
                    ? problem(file, "has another password", "correct the one that was given")
                    : problem(file, "is not a keystore", "make one of PKCS #12: openssl pkcs12 -export");
            throw new ProblemException(problem, e);
        }
    }

    private static Problem problem(Path file, String what, String advice) {
        return Problem.error(Position.of(file), what, advice);
    }

    /** Makes a connector speak TLS alone. */
    void secure(ServerConnector connector, Server jetty) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStorePath(file.toAbsolutePath().toString());
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePassword(password);
        HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
        // The client compares names. Here, the check would only refuse who comes by an address or through a proxy.
        http.getHttpConfiguration().addCustomizer(new SecureRequestCustomizer(false));
        SslConnectionFactory tls = new SslConnectionFactory(context, http.getProtocol());
        connector.addFirstConnectionFactory(tls);
        connector.setDefaultProtocol(tls.getProtocol());
        KeyStoreScanner renewal = new KeyStoreScanner(context);
        renewal.setScanInterval(RENEWAL_SECONDS);
        jetty.addBean(renewal);
    }
}
