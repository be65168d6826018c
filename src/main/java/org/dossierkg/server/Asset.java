package org.dossierkg.server;

import java.util.Map;
import java.util.Optional;

/**
 * A file that pages load. There are those that are listed here and no others, so no path can lead outside.
 *
 * @param type its media type
 * @param text its content
 */
record Asset(String type, String text) {
    private static final Map<String, Asset> ALL = Map.of(
            "/style.css", new Asset("text/css", Resource.text("style.css")),
            "/icon.svg", new Asset("image/svg+xml", Resource.text("icon.svg")));

    static Optional<Asset> at(String path) {
        return Optional.ofNullable(ALL.get(path));
    }
}
