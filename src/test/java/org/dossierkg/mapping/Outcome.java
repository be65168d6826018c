package org.dossierkg.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossierkg.report.Problem;

/** What a conversion wrote and told. */
final class Outcome implements Conversion.Listener {
    /** Enough for the joins of any test that does not look at memory. */
    private static final long MEMORY = 1 << 26;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();
    private final int patience;
    private Conversion.Summary summary = new Conversion.Summary(0, 0);

    private Outcome(int patience) {
        this.patience = patience;
    }

    /** Converts by so many threads, in parts of so many bytes. */
    static Outcome of(Mapping mapping, int threads, int chunk) throws IOException {
        return of(mapping, threads, chunk, Integer.MAX_VALUE);
    }

    /** @param patience how many problems stop the conversion */
    static Outcome of(Mapping mapping, int threads, int chunk, int patience) throws IOException {
        return of(mapping, new Resources(threads, chunk, MEMORY, Path.of("")), patience);
    }

    static Outcome of(Mapping mapping, Resources resources, int patience) throws IOException {
        Outcome outcome = new Outcome(patience);
        outcome.summary = Conversion.run(mapping, resources, outcome.out, outcome);
        return outcome;
    }

    /** Converts a mapping of one table by way of terms. */
    static Outcome byTerms(Mapping mapping) throws IOException {
        Outcome outcome = new Outcome(Integer.MAX_VALUE);
        LogicalSource source = mapping.triplesMaps().get(0).source();
        RowBatches.convert(source, mapping.triplesMaps(), 1, () -> new Bytes(1 << 10), mapped -> {
            mapped.bytes().writeTo(outcome.out);
            outcome.problems.addAll(mapped.problems());
            outcome.refused.addAll(mapped.refusals());
            outcome.summary = new Conversion.Summary(
                    outcome.summary.rows() + mapped.rows(), outcome.summary.refused() + mapped.refused());
            return true;
        });
        return outcome;
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<Problem> problems() {
        return problems;
    }

    /** The first problem of each refused row. */
    List<Problem> refused() {
        return refused;
    }

    Conversion.Summary summary() {
        return summary;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void refused(Problem problem) {
        refused.add(problem);
    }

    @Override
    public void progress(long rows, long bytes) {}

    @Override
    public boolean goesOn() {
        return problems.size() < patience;
    }
}
