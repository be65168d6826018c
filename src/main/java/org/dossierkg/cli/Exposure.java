package org.dossierkg.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierkg.server.Settings;

/** What a server lets others do who are not on its machine. */
final class Exposure {
    /** The first segment of a path, without its extension. */
    private static final Pattern SEGMENT = Pattern.compile("/\\.?[^/*.]*");

    private final Settings settings;
    private final Set<String> patterns;

    /** @param patterns of paths that it answers */
    Exposure(Settings settings, Set<String> patterns) {
        this.settings = settings;
        this.patterns = patterns;
    }

    /** Four lines for whoever starts it; none when only this machine can reach it. */
    List<String> lines() {
        if (isLoopback(settings.host())) {
            return List.of();
        }
        String update = patterns.contains("/update") ? "/update, to whoever has the token" : "nothing; it is read-only";
        return List.of(
                "open to everyone who can reach " + settings.host() + ":",
                "  to read: " + paths(),
                "  to change: " + update,
                settings.deployment().tls().isPresent()
                        ? "  encrypted: yes, by TLS"
                        : "  encrypted: no; give --keystore FILE, or put it behind a proxy that does TLS");
    }

    private String paths() {
        return patterns.stream()
                .flatMap(pattern -> SEGMENT.matcher(pattern).results().limit(1))
                .map(MatchResult::group)
                .filter(path -> !path.equals("/update"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
