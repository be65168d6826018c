package org.dossierkg.server;

import java.util.Map;

/** What stands around every page of a site, and the page for an address at which there is nothing. */
final class Frame {
    private static final Template DOCUMENT = Template.read("frame.html");
    private static final Template LOST = Template.read("lost.html");

    private final Site site;

    Frame(Site site) {
        this.site = site;
    }

    /** The whole document of a page. */
    Html around(Page page) {
        boolean first = page.title().equals(site.title());
        String title = first ? site.title() : page.title() + " · " + site.title();
        return DOCUMENT.fill(Map.of("title", title, "home", first ? "Dossier" : site.title(), "body", page.body()));
    }

    Page lost() {
        return new Page(404, "Not found", LOST.fill(Map.of("what", Html.NONE)));
    }

    /** @param error why there is no page */
    Page lost(HttpError error) {
        return new Page(error.status(), "Not found", LOST.fill(Map.of("what", Wrong.of(error))));
    }
}
