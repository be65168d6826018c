package org.dossierkg.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dossierkg.reconcile.Place;
import org.dossierkg.reconcile.Service.Preview;

/**
 * The W3C Reconciliation API over HTTP: version 0.2 at the service's own path, the draft of version 1.0 at {@code /v1}
 * below it.
 */
final class ReconcileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int BODY = 4 << 20;
    private static final int PROPOSED = 100;
    private static final String DRAFT = "/v1";

    private final String path;
    private final transient UnaryOperator<String> view;
    private final transient Reconciliation.Desk desk;

    /**
     * @param path of the service
     * @param view gives the address of a thing's page, by the server's own address
     */
    ReconcileServlet(String path, UnaryOperator<String> view, Reconciliation.Desk desk) {
        this.path = path;
        this.view = view;
        this.desk = desk;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        CrossOrigin.allow(response);
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> get(request, response);
                case "POST" -> post(request, response);
                case "OPTIONS" -> CrossOrigin.answerOptions(response);
                default -> {
                    response.setHeader("Allow", CrossOrigin.METHODS);
                    throw new HttpError(405, request.getMethod() + " is not possible here; ask with GET or POST");
                }
            }
        } catch (HttpError e) {
            PlainText.refuse(request, response, e.status(), e.text());
        }
    }

    private void get(HttpServletRequest request, HttpServletResponse response) {
        String rest = Optional.ofNullable(request.getPathInfo()).orElse("");
        Form form = Form.of(request.getQueryString());
        if (rest.isEmpty() || rest.equals("/")) {
            json(response, root(form, request));
        } else if (rest.equals("/preview") || rest.equals(DRAFT + "/preview")) {
            preview(form.text("id"), response);
        } else if (rest.equals(DRAFT)) {
            json(response, desk.ask(service -> service.draftManifest(place(request, DRAFT))));
        } else {
            json(response, suggestion(rest.startsWith(DRAFT) ? rest.substring(DRAFT.length()) : rest, form));
        }
    }

    private ObjectNode root(Form form, HttpServletRequest request) {
        if (form.has("queries")) {
            return desk.ask(service -> service.match(form.text("queries")));
        }
        if (form.has("extend")) {
            return desk.ask(service -> service.extend(form.text("extend")));
        }
        return desk.ask(service -> service.manifest(place(request, "")));
    }

    private Place place(HttpServletRequest request, String below) {
        String url = request.getRequestURL().toString();
        String origin = url.substring(0, url.length() - request.getRequestURI().length());
        return new Place(origin + path + below, view.apply(origin));
    }

    private ObjectNode suggestion(String rest, Form form) {
        String prefix = form.text("prefix");
        int offset = form.number("offset", form.number("cursor", 0));
        return switch (rest) {
            case "/suggest/entity" -> desk.ask(service -> service.suggestEntities(prefix, offset));
            case "/suggest/type" -> desk.ask(service -> service.suggestTypes(prefix, offset));
            case "/suggest/property" -> desk.ask(service -> service.suggestProperties(prefix, offset));
            case "/extend/propose" ->
                desk.ask(service -> service.propose(form.text("type"), form.number("limit", PROPOSED)));
            case "/flyout/entity", "/flyout/type", "/flyout/property" -> flyout(rest, form.text("id"));
            default -> throw new HttpError(404, "there is nothing at " + path + rest + "; the manifest is at " + path);
        };
    }

    private ObjectNode flyout(String rest, String id) {
        Html html = rest.endsWith("entity")
                ? PreviewHtml.line(found(id))
                : desk.ask(service -> service.meaning(id)).map(Html::text).orElse(Html.NONE);
        return JsonNodeFactory.instance.objectNode().put("id", id).put("html", html.markup());
    }

    private Preview found(String id) {
        return desk.ask(service -> service.preview(id))
                .orElseThrow(() -> new HttpError(404, "there is no \"" + id + "\" here"));
    }

    private void preview(String id, HttpServletResponse response) {
        Preview preview = found(id);
        response.setHeader("Content-Security-Policy", PreviewHtml.POLICY);
        PlainText.write(
                response, 200, "text/html", PreviewHtml.document(preview).markup());
    }

    private void post(HttpServletRequest request, HttpServletResponse response) {
        String rest = Optional.ofNullable(request.getPathInfo()).orElse("");
        String body = Body.text(request, BODY);
        switch (rest) {
            case "", "/" -> json(response, root(Form.of(body), request));
            case DRAFT + "/match" -> json(response, desk.ask(service -> service.draftMatch(body)));
            case DRAFT + "/extend" -> json(response, desk.ask(service -> service.draftExtend(body)));
            default -> throw new HttpError(405, "nothing is taken by POST at " + path + rest);
        }
    }

    private static void json(HttpServletResponse response, ObjectNode json) {
        PlainText.write(response, 200, "application/json", json.toString());
    }
}
