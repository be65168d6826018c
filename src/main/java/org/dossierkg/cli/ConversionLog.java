package org.dossierkg.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dossierkg.mapping.Conversion;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.jspecify.annotations.Nullable;

/** Keeps the problems of a conversion, lists its refused rows, and shows how far it is. */
final class ConversionLog implements Conversion.Listener, AutoCloseable {
    private final Report report;
    private final boolean skips;
    private final @Nullable CSVPrinter rejects;
    private final ProgressLine progress;

    ConversionLog(Console console, Report report, boolean skips, @Nullable Path rejects, long bytes)
            throws IOException {
        this.report = report;
        this.skips = skips;
        this.rejects = rejects == null ? null : printer(rejects);
        this.progress = new ProgressLine(console, bytes);
    }

    private static CSVPrinter printer(Path rejects) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(rejects);
        return new CSVPrinter(
                out,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader("file", "line", "column", "problem")
                        .setRecordSeparator('\n')
                        .get());
    }

    @Override
    public void problem(Problem problem) {
        report.add(problem);
    }

    @Override
    public void refused(Problem problem) {
        try {
            if (rejects != null) {
                rejects.printRecord(
                        problem.position().file(),
                        problem.position().line(),
                        problem.field(),
                        problem.what() + "; " + problem.advice());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void progress(long rows, long bytes) {
        progress.show(rows, bytes);
    }

    @Override
    public boolean goesOn() {
        return skips || report.dropped(Severity.ERROR) == 0;
    }

    /** Whether the result is not to be kept. */
    boolean failed() {
        return report.hasErrors() && !skips;
    }

    @Override
    public void close() throws IOException {
        progress.end();
        if (rejects != null) {
            rejects.close();
        }
    }
}
