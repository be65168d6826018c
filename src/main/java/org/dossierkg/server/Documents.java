package org.dossierkg.server;

import java.util.Optional;

/** The documents below one path of the server. */
interface Documents {
    /**
     * The document at a path.
     *
     * @param path as the client sent it, percent-encoded, without the extension of a representation
     */
    Optional<Document> at(String path, Inquiry inquiry);

    /** Why there is none: what to say, status 404. */
    HttpError missing(String path, Inquiry inquiry);
}
