package org.dossierkg.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.dossierkg.guard.Guard;
import org.dossierkg.query.Question;
import org.jspecify.annotations.Nullable;

/** Runs a query for a page: no longer than the time limit, and no further than the rows that a page shows. */
final class Asking {
    private final Settings settings;
    private final Guard guard;
    private final Searching searching;

    Asking(Settings settings, Guard guard, Searching searching) {
        this.settings = settings;
        this.guard = guard;
        this.searching = searching;
    }

    /**
     * The answer, to be called inside a read transaction.
     *
     * @throws HttpError when the query takes too long or cannot be executed
     */
    Excerpt ask(Question question, DatasetGraph dataset, RunningQuery running) {
        try (QueryExec execution = question.execution(dataset)
                .context(searching.context(guard.context(running.allowance()), dataset))
                .build()) {
            return run(question, execution, running);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw Failure.of(e, settings, running);
        }
    }

    static String tooLong(Settings settings) {
        return "the query took longer than " + settings.timeout().toMillis() / 1000.0
                + " s and was stopped; ask for less, for instance with LIMIT";
    }

    private Excerpt run(Question question, QueryExec execution, RunningQuery running) {
        if (question.givesGraph()) {
            return triples(
                    question.query().isConstructType()
                            ? execution.constructTriples()
                            : Guard.described(execution, running.allowance()).find());
        }
        if (question.query().isAskType()) {
            Node verdict = NodeFactory.createLiteralString(execution.ask() ? "yes" : "no");
            return new Excerpt(List.of("answer"), List.of(List.of(verdict)), false, false);
        }
        return table(running.counted(execution.select()));
    }

    private Excerpt table(RowSet rowSet) {
        List<Var> columns = rowSet.getResultVars();
        List<List<@Nullable Node>> rows = new ArrayList<>();
        while (rows.size() < settings.rows() && rowSet.hasNext()) {
            Binding binding = rowSet.next();
            List<@Nullable Node> row = new ArrayList<>(columns.size());
            columns.forEach(column -> row.add(binding.get(column)));
            rows.add(row);
        }
        return new Excerpt(Var.varNames(columns), rows, rowSet.hasNext(), false);
    }

    private Excerpt triples(Iterator<Triple> triples) {
        List<List<@Nullable Node>> rows = new ArrayList<>();
        while (rows.size() < settings.rows() && triples.hasNext()) {
            Triple triple = triples.next();
            rows.add(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        }
        return new Excerpt(List.of("subject", "predicate", "object"), rows, triples.hasNext(), true);
    }
}
