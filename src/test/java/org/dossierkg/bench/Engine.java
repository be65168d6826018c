package org.dossierkg.bench;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.dossierkg.cli.Main;
import org.dossierkg.mapping.Mapping;
import org.dossierkg.report.Report;

/** Dossier inside this process: its mapping room alone, and its whole command. */
final class Engine {
    private Engine() {}

    /** Maps by the mapping room, and writes by Jena. */
    static void map(Path mapping, OutputStream out) {
        Report report = new Report();
        StreamRDF sink = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES);
        sink.start();
        Mapping.read(mapping, "https://example.org/", report::add).map(sink, report::add);
        sink.finish();
        if (report.hasErrors()) {
            throw new IllegalStateException(mapping + " has errors");
        }
    }

    /** Maps and writes as {@code dossier convert} does. */
    static void convert(Path mapping, OutputStream out) {
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8),
                "convert",
                mapping.toString());
        if (exit != 0) {
            throw new IllegalStateException(problems.toString(StandardCharsets.UTF_8));
        }
    }
}
