package org.dossierkg.server;

import java.time.Duration;
import java.util.Optional;

/**
 * How an endpoint is operated, whatever it answers.
 *
 * @param tls what it speaks HTTPS with, and then nothing else; plain HTTP when empty
 * @param accessLog what is told of every request
 * @param proxies whose word is taken for where requests come from; nobody's when empty
 * @param stopping how long requests at work may go on once it is closed
 */
public record Deployment(
        Optional<Tls> tls, Optional<AccessLog> accessLog, Optional<TrustedProxies> proxies, Duration stopping) {
    /** Plain HTTP, no access log, 8 seconds to stop: containers are killed after 10. */
    public static Deployment standard() {
        return new Deployment(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(8));
    }

    public Deployment withTls(Tls other) {
        return new Deployment(Optional.of(other), accessLog, proxies, stopping);
    }

    public Deployment withAccessLog(AccessLog other) {
        return new Deployment(tls, Optional.of(other), proxies, stopping);
    }

    public Deployment withProxies(TrustedProxies others) {
        return new Deployment(tls, accessLog, Optional.of(others), stopping);
    }

    public Deployment withStopping(Duration other) {
        return new Deployment(tls, accessLog, proxies, other);
    }
}
