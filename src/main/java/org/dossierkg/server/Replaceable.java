package org.dossierkg.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;

/** Passes each request on to the servlet that is current when it comes. */
final class Replaceable extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private transient volatile HttpServlet current;

    /** @param first like all that take its place, one that works without having been initialized */
    Replaceable(HttpServlet first) {
        this.current = first;
    }

    void replace(HttpServlet next) {
        current = next;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        current.service(request, response);
    }
}
