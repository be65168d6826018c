package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who may write decisions: nobody, whoever sits at this machine, or whoever knows a token. A decision comes from a form of
 * this server alone, since each form has a key that no page of another site can read.
 */
public final class ReviewRight {
    private static final int KEY_BYTES = 16;

    private final boolean writing;
    private final Optional<BearerToken> token;
    private final String formKey;

    private ReviewRight(boolean writing, Optional<BearerToken> token) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.writing = writing;
        this.token = token;
        this.formKey = HexFormat.of().formatHex(key);
    }

    /** Nobody writes. */
    public static ReviewRight none() {
        return new ReviewRight(false, Optional.empty());
    }

    /** Whoever sits at this machine writes. */
    public static ReviewRight loopback() {
        return new ReviewRight(true, Optional.empty());
    }

    /** Whoever knows the token writes. */
    public static ReviewRight of(BearerToken token) {
        return new ReviewRight(true, Optional.of(token));
    }

    /** What each form has to bring. */
    String formKey() {
        return formKey;
    }

    boolean asksForToken() {
        return token.isPresent();
    }

    /** Whether whoever asks can be shown a form. */
    boolean offersForms(HttpServletRequest request) {
        return writing && (asksForToken() || isLocal(request));
    }

    /** The name counts too: a page of another site could have its name lead to this machine. */
    private static boolean isLocal(HttpServletRequest request) {
        String name = request.getServerName();
        boolean named =
                name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]") || name.equals("::1");
        try {
            return named && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @throws HttpError with status 403 when this request may not write */
    void check(HttpServletRequest request, String key, String secret) {
        if (!offersForms(request)) {
            throw new HttpError(
                    403,
                    "this server only shows what is decided; to decide, start it with --allow-review at this machine");
        }
        String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("same-origin");
        String own = request.getScheme() + "://" + request.getHeader("Host");
        String origin = Optional.ofNullable(request.getHeader("Origin")).orElse(own);
        boolean sameKey =
                MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), formKey.getBytes(StandardCharsets.UTF_8));
        if (!site.equals("same-origin") || !origin.equals(own) || !sameKey) {
            throw new HttpError(403, "the decision did not come from a form of this server; open the page anew");
        }
        if (token.isPresent() && !token.get().isIn("Bearer " + secret)) {
            throw new HttpError(403, "the token is not that of this server; write it into the field \"Token\"");
        }
    }
}
