package org.dossierkg.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Answers requests that read, and refuses all others in a sentence. */
class ReadingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", READING));
            PlainText.refuse(
                    request, response, 405, request.getMethod() + " is not possible here; pages are only read");
        }
    }
}
