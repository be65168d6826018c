package org.dossierkg.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;

/**
 * Puts questions to a dataset and writes the answers, each question in one read transaction. Rows are written as they
 * are found, except in a table and in Turtle.
 *
 * @param format what to write; where rows are asked for and the answer is a graph, its triples are the rows
 * @param names the prefixes that shorten IRIs, after those of the query itself
 * @param width columns of the terminal that a table must fit; 0 leaves every cell whole
 * @param forSpreadsheets whether CSV shields texts that a spreadsheet would run as a formula
 * @param timeout how long one question may take; zero means any time
 */
public record Answer(ResultFormat format, Names names, int width, boolean forSpreadsheets, Duration timeout) {
    static {
        JenaSystem.init();
    }

    /** Whole cells, plain CSV, any time. */
    public static Answer in(ResultFormat format, Names names) {
        return new Answer(format, names, 0, false, Duration.ZERO);
    }

    public Answer fitting(int columns) {
        return new Answer(format, names, columns, forSpreadsheets, timeout);
    }

    public Answer shieldingFormulas() {
        return new Answer(format, names, width, true, timeout);
    }

    public Answer within(Duration limit) {
        return new Answer(format, names, width, forSpreadsheets, limit);
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
            write(execution.ask(), out);
        } else if (!question.givesGraph()) {
            write(execution.select(), prefixes(question), out);
        } else {
            if (question.query().isConstructQuad()) {
                throw Refusal.of(
                        "query", "the query makes named graphs", "export with --construct as trig, nq or jsonld");
            }
            Graph graph = question.query().isConstructType() ? execution.construct() : execution.describe();
            if (format == ResultFormat.TURTLE) {
                new Export(GraphFormat.TURTLE, false, prefixes(question)).write(graph, out);
            } else {
                write(rows(graph), prefixes(question), out);
            }
        }
    }

    private void write(boolean answer, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            case CSV -> out.write(("_askResult\n" + answer + "\n").getBytes(StandardCharsets.UTF_8));
            case TSV -> writer(ResultSetLang.RS_TSV).write(out, answer, new Context());
            case JSON -> writer(ResultSetLang.RS_JSON).write(out, answer, new Context());
            case TURTLE -> turtle(ResultSetGraph.of(answer), Map.of(), out);
        }
    }

    private void write(RowSet rows, Map<String, String> prefixes, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (format) {
            case TABLE -> new TableWriter(new Prefixes(prefixes), width).write(rows, text);
            case CSV -> new CsvWriter(forSpreadsheets).write(rows, text);
            case TSV -> writer(ResultSetLang.RS_TSV).write(out, rows, new Context());
            case JSON -> writer(ResultSetLang.RS_JSON).write(out, rows, new Context());
            case TURTLE -> turtle(ResultSetGraph.of(rows), prefixes, out);
        }
        text.flush();
    }

    private static void turtle(Graph graph, Map<String, String> prefixes, OutputStream out) {
        Map<String, String> more = new HashMap<>(prefixes);
        more.put("rs", "http://www.w3.org/2001/sw/DataAccess/tests/result-set#");
        new Export(GraphFormat.TURTLE, false, more).write(graph, out);
    }

    private static RowSetWriter writer(Lang lang) {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
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
