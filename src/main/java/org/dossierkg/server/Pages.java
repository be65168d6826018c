package org.dossierkg.server;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossierkg.guard.Guard;
import org.dossierkg.query.Question;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.jspecify.annotations.Nullable;

/** The pages of a site: which path shows which. */
final class Pages {
    private final Supplier<DatasetGraph> current;
    private final Site site;
    private final Frame frame;
    private final Asking asking;
    private final FrontPage front;
    private final QueryPage named;
    private final AskPage ask;
    private final SearchPage search;
    private final Map<UriTemplatePathSpec, View> views;

    Pages(Settings settings, Supplier<DatasetGraph> current, Site site, Guard guard, Searching searching) {
        this.current = current;
        this.site = site;
        this.frame = new Frame(site);
        this.asking = new Asking(settings, guard, searching);
        this.front = new FrontPage(site);
        this.named = new QueryPage(site);
        this.ask = new AskPage(site, guard);
        this.search = new SearchPage(searching, site);
        this.views = Map.of(
                new UriTemplatePathSpec("/"), (name, field, answering) -> front.page(),
                new UriTemplatePathSpec("/ask"), (name, field, answering) -> ask.page(field, answering),
                new UriTemplatePathSpec("/search"), (name, field, answering) -> search.page(field),
                new UriTemplatePathSpec("/query/{name}"), this::named,
                new UriTemplatePathSpec("/api"), (name, field, answering) -> ApiDescription.page());
    }

    /** Makes the page of a path, whose variable {@code {name}} has this value. */
    @FunctionalInterface
    private interface View {
        Page page(String name, Function<String, @Nullable String> field, Answering answering);
    }

    private Page named(String name, Function<String, @Nullable String> field, Answering answering) {
        return site.query(name)
                .map(query -> named.page(query, field, answering))
                .orElseGet(frame::lost);
    }

    /** The paths at which there are pages, such as {@code /query/{name}}. */
    Set<String> paths() {
        return views.keySet().stream().map(UriTemplatePathSpec::getDeclaration).collect(Collectors.toSet());
    }

    /**
     * The page at a path.
     *
     * @param path decoded, beginning with {@code /}
     * @param field the value of a form field by its name, null when the form has none
     * @param admission lets a query run, for a page that has to ask one
     */
    Page at(String path, Function<String, @Nullable String> field, Supplier<RunningQuery> admission) {
        Answering answering = (question, file) -> answer(question, file, admission);
        return views.entrySet().stream()
                .filter(view -> view.getKey().matches(path))
                .findFirst()
                .map(view -> view.getValue()
                        .page(view.getKey().getPathParams(path).getOrDefault("name", ""), field, answering))
                .orElseGet(frame::lost);
    }

    /** The whole document of a page. */
    Html framed(Page page) {
        return frame.around(page);
    }

    /** Puts a question and shows its answer, both inside one read transaction, since the answer's names come from there. */
    private Html answer(Question question, String file, Supplier<RunningQuery> admission) {
        try (RunningQuery running = admission.get()) {
            DatasetGraph dataset = current.get();
            return Txn.calculateRead(dataset, () -> {
                TermHtml terms = new TermHtml(site, new Labels(dataset.getDefaultGraph()));
                return ExcerptHtml.of(asking.ask(question, dataset, running), question, file, terms);
            });
        }
    }
}
