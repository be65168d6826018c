package org.dossierkg.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code dossier} command. */
@Command(
        name = "dossier",
        description = "Turns a folder of sourced facts into a knowledge graph and serves it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {
    private static final List<Class<?>> OWN = List.of(
            BuildCommand.class,
            ServeCommand.class,
            ValidateCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ConvertCommand.class,
            LinkCommand.class,
            NewCommand.class);

    /** These describe all others. */
    private static final List<Class<?>> GENERAL = List.of(HelpCommand.class, GenerateCompletion.class);

    /** Done. */
    static final int DONE = 0;

    /** The input has errors. */
    static final int BAD_INPUT = 1;

    /** A bug of ours. */
    static final int BUG = 70;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    private Main(Console console) {
        this.console = console;
    }

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Print problems and answers only.")
    void beQuiet(boolean quiet) {
        if (quiet) {
            console.beQuiet();
        }
    }

    /** Runs a command and exits with its code: 0 done, 1 the input has errors, 2 wrong usage, 70 a bug of ours. */
    public static void main(String[] args) {
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
    }

    /** Names stand in every script, so the platform's own encoding would lose them. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** Runs a command with these streams, and returns its exit code. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        JenaSystem.init();
        Console console = new Console(out, err);
        CommandLine line = new CommandLine(new Main(console), console.commands());
        commands(args).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof ProblemException known) {
                console.problem(known.problem());
                return BAD_INPUT;
            }
            console.problem("this is a bug of dossier; please report it with what follows");
            e.printStackTrace(err);
            return BUG;
        });
        int code = line.execute(args);
        out.flush();
        return code;
    }

    /** The command that is asked for, since describing one takes a while; all when it is none of them alone. */
    private static List<Class<?>> commands(String... args) {
        return OWN.stream()
                .filter(type -> args.length > 0
                        && type.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElseGet(() -> Stream.concat(OWN.stream(), GENERAL.stream()).toList());
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "say what to do: dossier COMMAND");
        }
    }
}
