package org.dossierkg.server;

import java.util.Map;
import java.util.function.Function;
import org.dossierkg.guard.Guard;
import org.dossierkg.guard.Refused;
import org.dossierkg.query.Question;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/** The page on which people ask with a query of their own; what is wrong with it stands beside it. */
final class AskPage {
    private static final Template PAGE = Template.read("ask.html");

    private final Site site;
    private final Guard guard;

    AskPage(Site site, Guard guard) {
        this.site = site;
        this.guard = guard;
    }

    Page page(Function<String, @Nullable String> field, Answering answering) {
        String text = field.apply("query");
        if (text == null) {
            return page(200, AskBox.EXAMPLE, Html.NONE, Html.NONE);
        }
        try {
            Question question = guard.question(text, site.names().parser());
            return page(200, text, Html.NONE, answering.answer(question, "answer"));
        } catch (ProblemException e) {
            return refused(HttpError.of(e), text);
        } catch (Refused e) {
            return refused(Failure.of(e), text);
        } catch (HttpError e) {
            return refused(e, text);
        }
    }

    private Page refused(HttpError error, String text) {
        return page(error.status(), text, Wrong.of(error), Html.NONE);
    }

    private Page page(int status, String text, Html wrong, Html answer) {
        Html box = AskBox.of(site, text);
        return new Page(status, "Ask", PAGE.fill(Map.of("box", box, "wrong", wrong, "answer", answer)));
    }
}
