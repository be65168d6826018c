package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Sends pages, and the files that they load, to browsers. */
final class PageServlet extends ReadingServlet {
    private static final long serialVersionUID = 1L;

    private final transient Pages pages;
    private final transient RunningQueries running;

    PageServlet(Pages pages, RunningQueries running) {
        this.pages = pages;
        this.running = running;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Asset> asset = Asset.at(path);
        if (asset.isPresent()) {
            response.setHeader("Cache-Control", "max-age=3600");
            PlainText.write(response, 200, asset.get().type(), asset.get().text());
            return;
        }
        Page page = pages.at(path, request::getParameter, () -> running.admit(request, response));
        PlainText.write(response, page.status(), "text/html", pages.framed(page).markup());
    }
}
