package org.dossierkg.server;

import java.util.Optional;
import org.dossierkg.index.Index;

/**
 * What a server does beside showing a dossier: how its things are linked to Wikidata.
 *
 * @param index a snapshot of Wikidata to find items in; without one only the dossier's own things are found
 * @param review the links that people review; without them there is no page for it
 */
public record Linking(Optional<Index> index, Optional<ReviewedLinks> review) {
    public static final Linking NONE = new Linking(Optional.empty(), Optional.empty());
}
