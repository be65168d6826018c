package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.web.HttpNames;
import org.dossierkg.query.GraphFormat;
import org.jspecify.annotations.Nullable;

/**
 * A form in which the server describes a thing: a page, or a format of graphs.
 *
 * @param extension what an address that asks for this form ends in, without the dot
 * @param mediaType without parameters; all are UTF-8
 * @param format the format of graphs; null for the page
 */
record Representation(
        String extension, String mediaType, @Nullable GraphFormat format) {
    static final Representation PAGE = new Representation("html", "text/html", null);

    /** From the most to the least wanted: a program that takes anything gets Turtle, a browser says that it wants HTML. */
    static final List<Representation> ALL = Stream.concat(
                    Stream.of(of(GraphFormat.TURTLE), PAGE),
                    Arrays.stream(GraphFormat.values())
                            .filter(format -> format != GraphFormat.TURTLE)
                            .map(Representation::of))
            .toList();

    private static final AcceptList OFFER =
            AcceptList.create(ALL.stream().map(Representation::mediaType).toArray(String[]::new));

    static Representation of(GraphFormat format) {
        return new Representation(format.extension(), format.mediaType(), format);
    }

    /** The form that an address with this ending asks for. */
    static Optional<Representation> ofExtension(String extension) {
        return ALL.stream().filter(form -> form.extension.equals(extension)).findFirst();
    }

    /**
     * The form that the request's header Accept prefers.
     *
     * @throws HttpError 406 when it accepts none
     */
    static Representation accepted(HttpServletRequest request) {
        String accept = request.getHeader(HttpNames.hAccept);
        if (accept == null || accept.isBlank()) {
            return ALL.get(0);
        }
        MediaType chosen = AcceptList.match(new AcceptList(accept), OFFER);
        return ALL.stream()
                .filter(form -> chosen != null && form.mediaType.equals(chosen.getContentTypeStr()))
                .findFirst()
                .orElseThrow(() -> new HttpError(406, "there is no \"" + accept + "\" here; accept one of " + types()));
    }

    private static String types() {
        return ALL.stream().map(Representation::mediaType).collect(Collectors.joining(", "));
    }
}
