package org.dossierkg.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossierkg.link.DossierMentions;
import org.dossierkg.link.LinkReview;
import org.dossierkg.link.Mention;
import org.dossierkg.link.ReviewCase;
import org.dossierkg.link.ReviewCase.State;
import org.dossierkg.report.ProblemException;

/** The pages on which people decide which items of Wikidata the entities of a dossier are. */
final class ReviewServlet extends HttpServlet {
    /** Where it is to be put. */
    static final String PATH = "/review";

    private static final long serialVersionUID = 1L;
    private static final int BODY = 1 << 16;

    private final transient Supplier<DatasetGraph> current;
    private final transient ReviewedLinks reviewed;
    private final transient PerGeneration<Map<String, Mention>> mentions;
    private final transient ReviewPage pages;
    private final transient Frame frame;

    ReviewServlet(Supplier<DatasetGraph> current, Site site, Generations generations, ReviewedLinks reviewed) {
        this.current = current;
        this.reviewed = reviewed;
        this.mentions = new PerGeneration<>(
                generations, data -> byKey(DossierMentions.of(data, site.names().base())));
        this.pages = new ReviewPage(site, reviewed.right());
        this.frame = new Frame(site);
    }

    private static Map<String, Mention> byKey(List<Mention> mentions) {
        Map<String, Mention> byKey = new LinkedHashMap<>();
        mentions.forEach(mention -> byKey.put(mention.key(), mention));
        return byKey;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin"); // with none, browsers hide where a form comes from
        response.setHeader("Cache-Control", "no-store");
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> show(Form.of(request.getQueryString()), request, response);
                case "POST" -> decide(Form.of(Body.text(request, BODY)), request, response);
                default -> {
                    response.setHeader("Allow", "GET, HEAD, POST");
                    throw new HttpError(405, request.getMethod() + " is not possible here");
                }
            }
        } catch (ProblemException e) {
            HttpError error = HttpError.of(e);
            send(new Page(error.status(), "Review", Wrong.of(error)), response);
        } catch (HttpError e) {
            send(new Page(e.status(), "Review", Wrong.of(e)), response);
        }
    }

    private Map<String, Mention> mentions() {
        DatasetGraph data = current.get();
        return Txn.calculateRead(data, () -> mentions.of(data));
    }

    private Mention mention(String key) {
        return Optional.ofNullable(mentions().get(key))
                .orElseThrow(() -> new HttpError(404, "\"" + key + "\" is no entity that can be linked"));
    }

    private void show(Form form, HttpServletRequest request, HttpServletResponse response) {
        Map<String, State> states = reviewed.links().states();
        if (form.has("entity")) {
            ReviewCase shown = reviewed.links().of(mention(form.text("entity")));
            boolean writing = reviewed.right().offersForms(request);
            String next = next(form.text("entity"), states);
            DatasetGraph data = current.get();
            send(
                    Txn.calculateRead(
                            data, () -> pages.of(shown, data.getDefaultGraph(), next, form.text("as"), writing)),
                    response);
        } else {
            State state = state(form.text("state").isEmpty() ? "open" : form.text("state"));
            if (!State.OF_ENTITIES.contains(state)) {
                throw new HttpError(
                        404, "no entity is rejected as a whole; the states of entities are open, accepted, missing");
            }
            send(pages.list(mentions().values(), states, state, form), response);
        }
    }

    private static State state(String word) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        throw new HttpError(404, "\"" + word + "\" is no state; they are open, accepted, rejected, missing");
    }

    /** The entity behind this one that nothing is decided of; empty when there is none. */
    private String next(String key, Map<String, State> states) {
        boolean behind = false;
        for (String other : mentions().keySet()) {
            if (behind && states.getOrDefault(other, State.OPEN) == State.OPEN) {
                return other;
            }
            behind |= other.equals(key);
        }
        return "";
    }

    /** Writes what the button of a form says: {@code accepted Q148}, {@code rejected Q148}, {@code missing}. */
    private void decide(Form form, HttpServletRequest request, HttpServletResponse response) {
        reviewed.right().check(request, form.text("key"), form.text("token"));
        Mention mention = mention(form.text("entity"));
        String[] decision = form.text("decision").split(" ", 2);
        State state = state(decision[0]);
        if (state == State.OPEN || (state != State.MISSING && decision.length < 2)) {
            throw new HttpError(400, "the form says nothing to decide; use one of its buttons");
        }
        LinkReview links = reviewed.links();
        try {
            String item = decision.length < 2 ? "" : decision[1];
            links.decide(mention, state, item, form.text("as"), LocalDate.now(ZoneOffset.UTC));
        } catch (ProblemException e) {
            throw HttpError.of(e);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", ReviewPage.address(mention.key(), form.text("as").strip()));
    }

    private void send(Page page, HttpServletResponse response) {
        PlainText.write(response, page.status(), "text/html", frame.around(page).markup());
    }
}
