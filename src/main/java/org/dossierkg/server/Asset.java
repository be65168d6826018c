package org.dossierkg.server;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file that pages load, or programs. There are those that are listed here and no others, so no path can lead outside.
 *
 * @param type its media type
 * @param text its content
 */
record Asset(String type, String text) {
    private static final Map<String, Asset> ALL = Map.of(
            "/style.css", new Asset("text/css", Resource.text("style.css")),
            "/icon.svg", new Asset("image/svg+xml", Resource.text("icon.svg")),
            "/api/openapi.json", new Asset("application/json", ApiDescription.TEXT));

    static Optional<Asset> at(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    /** Where there is one. */
    static Set<String> paths() {
        return ALL.keySet();
    }
}
