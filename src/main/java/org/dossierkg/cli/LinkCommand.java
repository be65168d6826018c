package org.dossierkg.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dossier link}. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Links names to items of Wikidata, offline, with reasons.",
        subcommands = {
            LinkIndexCommand.class,
            LinkRunCommand.class,
            LinkApplyCommand.class,
            LinkExportCommand.class,
            LinkExplainCommand.class,
            LinkDedupeCommand.class,
            LinkEvalCommand.class,
            LinkTrainCommand.class
        })
final class LinkCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "say what to do: dossier link COMMAND");
        }
    }
}
