package org.dossierkg.server;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossierkg.guard.Guard;
import org.dossierkg.query.Question;
import org.jspecify.annotations.Nullable;

/** The pages of a site: which path shows which, and the frame around them all. */
final class Pages {
    private static final String NAMED = "/query/";

    private final Template frame = Template.read("frame.html");
    private final Template lost = Template.read("lost.html");
    private final Supplier<DatasetGraph> current;
    private final Site site;
    private final Asking asking;
    private final FrontPage front;
    private final QueryPage named;
    private final AskPage ask;

    Pages(Settings settings, Supplier<DatasetGraph> current, Site site, Guard guard) {
        this.current = current;
        this.site = site;
        this.asking = new Asking(settings, guard);
        this.front = new FrontPage(site);
        this.named = new QueryPage(site);
        this.ask = new AskPage(site, guard);
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
        if (path.equals("/")) {
            return front.page();
        }
        if (path.equals("/ask")) {
            return ask.page(field, answering);
        }
        if (path.startsWith(NAMED)) {
            String name = path.substring(NAMED.length());
            return site.query(name)
                    .map(query -> named.page(query, field, answering))
                    .orElseGet(this::lost);
        }
        return lost();
    }

    /** The whole document of a page. */
    Html framed(Page page) {
        boolean first = page.title().equals(site.title());
        String title = first ? site.title() : page.title() + " · " + site.title();
        return frame.fill(Map.of("title", title, "home", first ? "Dossier" : site.title(), "body", page.body()));
    }

    private Page lost() {
        return new Page(404, "Not found", lost.fill(Map.of()));
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
