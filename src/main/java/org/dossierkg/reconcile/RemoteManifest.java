package org.dossierkg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a service says of itself.
 *
 * @param versions of the Reconciliation API; empty when it does not say, as services before 0.2 do not
 * @param space what its identifiers are, as the IRI before them or the template around them; empty when it does not say
 * @param batchSize how many queries it takes at once; 0 when it does not say
 */
record RemoteManifest(List<String> versions, String space, int batchSize) {
    private static final String DRAFT = "1.0-draft";
    private static final String WIKIDATA = "wikidata.org/";

    static RemoteManifest of(JsonNode json) {
        List<String> versions = new ArrayList<>();
        json.path("versions").forEach(version -> versions.add(version.asText()));
        String space = json.path("identifierSpace").asText();
        return new RemoteManifest(
                versions,
                space.isEmpty() ? json.path("view").path("url").asText() : space, // the draft has no space
                json.path("batchSize").asInt());
    }

    boolean isOfWikidata() {
        return space.isEmpty() || space.contains(WIKIDATA);
    }

    /** Whether one of its versions is spoken here. */
    boolean isSpoken() {
        return isFinal() || versions.contains(DRAFT);
    }

    private boolean isFinal() {
        return versions.isEmpty() || versions.stream().anyMatch(version -> version.startsWith("0."));
    }

    /** How it is asked: by the final version where it has both, since a draft can change. */
    Protocol protocol() {
        return isFinal() ? new FinalProtocol() : new DraftProtocol();
    }
}
