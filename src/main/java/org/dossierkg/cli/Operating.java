package org.dossierkg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.server.AccessLog;
import org.dossierkg.server.Deployment;
import org.dossierkg.server.Endpoint;
import org.dossierkg.server.Operations;
import org.dossierkg.server.Tls;
import org.dossierkg.server.TrustedProxies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how a server is operated. */
final class Operating {
    private static final String PASSWORD = "DOSSIER_KEYSTORE_PASSWORD";

    @Option(
            names = "--ops-port",
            paramLabel = "N",
            description = "Answer /healthz, /readyz and /metrics at this port, for this machine only; 0 takes a free"
                    + " one. Closed when left out.")
    private @Nullable Integer port;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Write a line of JSON for each request, without what was asked; - for standard error. The"
                    + " file may be renamed at any time. None when left out.")
    private @Nullable Path accessLog;

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description =
                    "Speak HTTPS only, with the certificate and key of this PKCS #12 file. Its password comes from"
                            + " --keystore-password-file or from the environment variable " + PASSWORD + ".")
    private @Nullable Path keystore;

    @Option(
            names = "--keystore-password-file",
            paramLabel = "FILE",
            description = "The first line of this file is the password of the keystore.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Believe what a proxy at this address or in this network, such as 10.0.0.0/8, says of where a"
                    + " request comes from and how the server is called, in Forwarded or X-Forwarded-For, -Proto and"
                    + " -Host; repeatable. Clients then are told apart by their own addresses.")
    private List<String> proxies = List.of();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--stop-after",
            paramLabel = "SECONDS",
            defaultValue = "8",
            description = "How long requests at work may go on when the server is told to stop by SIGTERM or Ctrl+C.")
    private int stopAfter;

    Deployment deployment(Console console) {
        Deployment deployment = Deployment.standard().withStopping(Duration.ofSeconds(Math.max(1, stopAfter)));
        if (!proxies.isEmpty()) {
            deployment = deployment.withProxies(trusted());
        }
        if (accessLog != null) {
            boolean terminal = accessLog.toString().equals("-");
            deployment = deployment.withAccessLog(terminal ? AccessLog.to(console.err()) : AccessLog.to(accessLog));
        }
        return keystore == null ? deployment : deployment.withTls(Tls.read(keystore, password(keystore)));
    }

    /** Opens the port of operations and tells its address, if there is to be one. */
    @Nullable
    Operations open(Endpoint endpoint, Console console) {
        if (port == null) {
            return null;
        }
        Operations operations = Operations.start(port, endpoint);
        console.note("operations at " + operations.url() + ": healthz, readyz, metrics");
        return operations;
    }

    private TrustedProxies trusted() {
        try {
            return TrustedProxies.of(proxies);
        } catch (IllegalArgumentException e) {
            if (spec == null) {
                throw e;
            }
            throw new ParameterException(spec.commandLine(), "--trusted-proxy: " + e.getMessage(), e);
        }
    }

    private String password(Path store) {
        if (passwordFile == null) {
            return Optional.ofNullable(System.getenv(PASSWORD))
                    .orElseThrow(() -> new ProblemException(Problem.error(
                            Position.of(store),
                            "needs its password",
                            "give --keystore-password-file, or set " + PASSWORD)));
        }
        try {
            return Files.readString(passwordFile, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            Position.of(passwordFile),
                            "cannot be read",
                            "name a file whose first line is the password of the keystore"),
                    e);
        }
    }
}
