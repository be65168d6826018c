package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How a client writes queries to a service of one version of the Reconciliation API, and reads what it answers. */
interface Protocol {
    /** Where batches are sent. */
    URI address(URI service);

    /** The media type of a body. */
    String mediaType();

    /** A batch of queries as the body of a request. */
    String body(List<NameQuery> batch);

    /**
     * What is answered to each query of a batch, in its order: an array of candidates, or nothing when that query has no
     * answer.
     */
    List<Optional<JsonNode>> candidates(JsonNode answer, int queries);

    /** The array of candidates in a field; nothing when it is none, such as the message of an error. */
    static Optional<JsonNode> array(JsonNode field) {
        return field.isArray() ? Optional.of(field) : Optional.empty();
    }
}
