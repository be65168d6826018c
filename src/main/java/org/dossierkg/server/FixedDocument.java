package org.dossierkg.server;

import java.util.Optional;
import java.util.function.Function;

/**
 * One document at a path of its own.
 *
 * @param path its address, without the extension of a representation
 */
record FixedDocument(String path, Function<Inquiry, Document> making) implements Documents {
    @Override
    public Optional<Document> at(String asked, Inquiry inquiry) {
        return asked.equals(path) ? Optional.of(making.apply(inquiry)) : Optional.empty();
    }

    @Override
    public HttpError missing(String asked, Inquiry inquiry) {
        return new HttpError(404, "there is nothing at " + asked + "; " + path + " is what you may mean");
    }
}
