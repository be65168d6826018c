package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;

/**
 * Puts questions to a dataset and writes the answers, each question in one read transaction. Rows are written as they
 * are found, except in a table and in Turtle.
 *
 * @param format what to write; where rows are asked for and the answer is a graph, its triples are the rows
 * @param names the prefixes that shorten IRIs, after those of the query itself
 * @param width columns of the terminal that a table must fit; 0 leaves every cell whole
 * @param timeout how long one question may take; zero means any time
 */
public record Answer(ResultFormat format, Names names, int width, Duration timeout) {
    static {
        JenaSystem.init();
    }

    /** Whole cells, any time. */
    public static Answer in(ResultFormat format, Names names) {
        return new Answer(format, names, 0, Duration.ZERO);
    }

    public Answer fitting(int columns) {
        return new Answer(format, names, columns, timeout);
    }

    public Answer within(Duration limit) {
        return new Answer(format, names, width, limit);
    }

    /** Asks and writes. The stream is flushed, not closed. */
    public void write(DatasetGraph data, Question question, OutputStream out) {
        try {
            Txn.executeRead(data, () -> {
                try (QueryExec execution = execution(data, question)) {
                    write(execution, question, out);
                    out.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (QueryCancelledException e) {
            throw Refusal.of(
                    "query",
                    "no answer within " + timeout.toMillis() + " ms",
                    "narrow the question or allow more time",
                    e);
        } catch (QueryException e) {
            throw Refusal.of("query", String.valueOf(e.getMessage()), "", e);
        }
    }

    private QueryExec execution(DatasetGraph data, Question question) {
        QueryExecBuilder builder = question.execution(data);
        return timeout.isZero()
                ? builder.build()
                : builder.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build();
    }

    private void write(QueryExec execution, Question question, OutputStream out) throws IOException {
        if (question.query().isAskType()) {
            writer(prefixes(question)).write(execution.ask(), out);
        } else if (!question.givesGraph()) {
            writer(prefixes(question)).write(execution.select(), out);
        } else {
            if (question.query().isConstructQuad()) {
                throw Refusal.of(
                        "query", "the query makes named graphs", "export with --construct as trig, nq or jsonld");
            }
            Graph graph = question.query().isConstructType() ? execution.construct() : execution.describe();
            if (format == ResultFormat.TURTLE) {
                new Export(GraphFormat.TURTLE, false, prefixes(question)).write(graph, out);
            } else {
                writer(prefixes(question)).write(rows(graph), out);
            }
        }
    }

    private ResultWriter writer(Map<String, String> prefixes) {
        return switch (format) {
            case TABLE -> new TableWriter(new Prefixes(prefixes), width);
            case CSV -> CsvWriter.forTerminals();
            case SPREADSHEET -> CsvWriter.forSpreadsheets();
            case TSV -> new TsvWriter();
            case JSON -> new JsonWriter();
            case XML -> new XmlWriter();
            case TURTLE -> new ResultSetWriter(prefixes);
        };
    }

    private static RowSet rows(Graph graph) {
        List<Var> variables = Var.varList(List.of("subject", "predicate", "object"));
        List<Binding> rows = graph.stream()
                .sorted(TermOrder.TRIPLES)
                .map(t -> BindingFactory.binding(
                        variables.get(0),
                        t.getSubject(),
                        variables.get(1),
                        t.getPredicate(),
                        variables.get(2),
                        t.getObject()))
                .toList();
        return RowSetStream.create(variables, rows.iterator());
    }

    private Map<String, String> prefixes(Question question) {
        Map<String, String> prefixes = new HashMap<>(names.prefixes());
        prefixes.putAll(question.query().getPrefixMapping().getNsPrefixMap());
        return prefixes;
    }
}
