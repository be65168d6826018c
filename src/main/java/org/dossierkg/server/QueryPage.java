package org.dossierkg.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dossierkg.query.NamedQuery;
import org.dossierkg.query.NamedQuery.Parameter;
import org.dossierkg.query.Question;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/** The page of a named query: its question, its parameters, its answer, its SPARQL. */
final class QueryPage {
    private static final Template PAGE = Template.read("query.html");
    private static final Template FORM = Template.of("""
            <form class="parameters" method="get">
            {{fields}}<button>Show</button>
            </form>
            """);
    private static final Template FIELD = Template.of("""
            <label>{{meaning}}
            <input name="{{name}}" value="{{value}}" spellcheck="false" autocapitalize="none" autocomplete="off"></label>
            """);

    private final Site site;

    QueryPage(Site site) {
        this.site = site;
    }

    Page page(NamedQuery named, Function<String, @Nullable String> field, Answering answering) {
        Map<String, String> values = new HashMap<>();
        for (Parameter parameter : named.parameters()) {
            String given = field.apply(parameter.name());
            values.put(parameter.name(), given == null ? parameter.value() : given.strip());
        }
        try {
            Question question = Question.of(named, values, site.names());
            return page(200, named, values, answering.answer(question, named.name()));
        } catch (ProblemException e) {
            return refused(HttpError.of(e), named, values);
        } catch (HttpError e) {
            return refused(e, named, values);
        }
    }

    private static Page refused(HttpError error, NamedQuery named, Map<String, String> values) {
        return page(error.status(), named, values, Wrong.of(error));
    }

    private static Page page(int status, NamedQuery named, Map<String, String> values, Html answer) {
        List<Html> fields = named.parameters().stream()
                .map(parameter -> FIELD.fill(Map.of(
                        "meaning", parameter.meaning(),
                        "name", parameter.name(),
                        "value", values.getOrDefault(parameter.name(), ""))))
                .toList();
        Html form = fields.isEmpty() ? Html.NONE : FORM.fill(Map.of("fields", Html.join(fields)));
        Html body = PAGE.fill(Map.of(
                "question", named.question(),
                "name", named.name(),
                "form", form,
                "answer", answer,
                "text", named.text().strip(),
                "edit", Links.ask(named.text().strip())));
        return new Page(status, named.question(), body);
    }
}
