package org.dossierkg.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierkg.vocab.Dsr;

/**
 * Where the resources of a dossier are on this server.
 *
 * <pre>
 * https://w3id.org/dossier/norinco/source/R15   /norinco/source/R15
 * https://w3id.org/dossier/norinco/中国          /norinco/%E4%B8%AD%E5%9B%BD
 * https://w3id.org/dossier/ontology#Alleged     /ontology#Alleged
 * </pre>
 *
 * @param base what the IRIs of the dossier begin with
 * @param mount what their paths begin with, {@code /norinco/}
 */
record EntityPaths(String base, String mount) {
    /** Paths of the server's own, which no dossier can have. */
    private static final Set<String> TAKEN =
            Set.of("api", "ask", "query", "reconcile", "review", "search", "sparql", "update");

    private static final Pattern LAST_SEGMENT = Pattern.compile("/([\\w.~-]+)[/#]$");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");
    private static final Pattern UNSAFE = Pattern.compile("[^\\w.~!$&'()*+,;=:@/%-]");

    /** The path is the last segment of the base; {@code /entity/} where that is taken or there is none. */
    static EntityPaths of(String base) {
        Matcher last = LAST_SEGMENT.matcher(base);
        String segment = last.find() && !TAKEN.contains(last.group(1)) ? last.group(1) : "entity";
        return new EntityPaths(base, "/" + segment + "/");
    }

    /** The path of an IRI, if this server describes it. */
    Optional<String> path(String iri) {
        if (iri.startsWith(base)) {
            return Optional.of(mount + encoded(iri.substring(base.length())));
        }
        return iri.startsWith(Dsr.NS)
                ? Optional.of(Links.ONTOLOGY + "#" + iri.substring(Dsr.NS.length()))
                : Optional.empty();
    }

    /**
     * The IRIs that a path can stand for, the likeliest first: IRIs of the dossier may have letters of every script, and
     * what they escape, clients may escape or not.
     *
     * @param path percent-encoded, beginning with the mount
     */
    List<String> iris(String path) {
        String rest = path.substring(Math.min(path.length(), mount.length()));
        String letters =
                ESCAPED.matcher(rest).replaceAll(escaped -> Matcher.quoteReplacement(decoded(escaped.group())));
        return Stream.of(letters, rest, decoded(rest))
                .distinct()
                .map(base::concat)
                .toList();
    }

    private static String encoded(String text) {
        return UNSAFE.matcher(text).replaceAll(found -> {
            StringBuilder out = new StringBuilder();
            for (byte octet : found.group().getBytes(StandardCharsets.UTF_8)) {
                out.append(String.format("%%%02X", octet));
            }
            return out.toString();
        });
    }

    /** As it is where the escapes are broken. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
