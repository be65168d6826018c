package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dossierkg.build.Dossier;
import org.dossierkg.report.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Checks a dossier, converts it, loads it, and says how much it holds.")
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "data/norinco", description = "The dossier.")
    private Path folder = Path.of("");

    @Mixin
    private final Target target = new Target();

    @Option(names = "--all", description = "Print what is merely worth knowing too, such as claims without a source.")
    private boolean all;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Severity least = all ? Severity.INFO : Severity.WARNING;
        return target.build(Dossier.at(folder), console, least).isPresent() ? Main.DONE : Main.BAD_INPUT;
    }
}
