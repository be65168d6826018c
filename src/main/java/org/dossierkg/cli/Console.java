package org.dossierkg.cli;

import java.io.PrintStream;
import java.lang.reflect.Constructor;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Where commands print: answers to one stream, problems and notes to the other. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private boolean quiet;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** For answers. */
    PrintStream out() {
        return out;
    }

    /** For lines that go on beside problems and notes. */
    PrintStream err() {
        return err;
    }

    /** Prints problems and answers alone from now on. */
    void beQuiet() {
        quiet = true;
    }

    /** Tells how it goes. */
    void note(String text) {
        if (!quiet) {
            err.println(text);
        }
    }

    /** Writes over the terminal's current line. */
    void line(String text) {
        if (!quiet) {
            err.print("\r\u001B[K" + text);
        }
    }

    /** Prints what a user has to know even when notes are not wanted. */
    void problem(Object text) {
        err.println(text);
    }

    /**
     * Prints the problems of a report and, when there are errors, how many.
     *
     * @param least the least severe problems to print
     * @param consequence what the errors led to, such as {@code nothing was built}
     */
    void problems(Report report, Severity least, String consequence) {
        for (Problem problem : report.problems()) {
            if (problem.severity().compareTo(least) <= 0) {
                err.println(problem);
            }
        }
        for (Severity severity : Severity.values()) {
            if (severity.compareTo(least) <= 0 && report.dropped(severity) > 0) {
                err.println("and " + report.dropped(severity) + " more of severity " + severity.word());
            }
        }
        if (report.hasErrors()) {
            int errors = report.count(Severity.ERROR);
            err.println((errors == 1 ? "1 error; " : errors + " errors; ") + consequence);
        }
    }

    /** Makes commands that take this console as their only argument, and whatever else picocli needs. */
    IFactory commands() {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                        return type.cast(constructor.newInstance(Console.this));
                    }
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }
}
