package org.dossierkg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dossierkg.build.Build;
import org.dossierkg.build.Dossier;
import org.dossierkg.mapping.Mapping;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.dossierkg.store.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dossier validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Prints the problems of a dossier, or of a mapping alone, and builds nothing.")
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "DIR|MAPPING",
            arity = "0..1",
            defaultValue = "data/norinco",
            description = "The dossier, or a mapping to compare with the headers of its tables.")
    private Path path = Path.of("");

    @Mixin
    private final Reading reading = new Reading();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report report = new Report();
        if (Files.isRegularFile(path)) {
            Mapping.read(path, "https://example.org/", reading.access(), report::add);
        } else {
            Build.run(Dossier.at(path), reading.access(), Generation.inMemory(), report);
        }
        report.problems().forEach(console.out()::println);
        console.note(String.format(
                "%d errors, %d warnings, %d infos",
                report.count(Severity.ERROR), report.count(Severity.WARNING), report.count(Severity.INFO)));
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }
}
