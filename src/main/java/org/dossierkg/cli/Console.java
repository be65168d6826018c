package org.dossierkg.cli;

import java.io.PrintStream;
import java.lang.reflect.Constructor;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Where commands print.
 *
 * @param out answers and results
 * @param err problems and progress
 */
record Console(PrintStream out, PrintStream err) {
    /**
     * Prints the problems of a report and, when there are several, how many.
     *
     * @param least the least severe problems to print; the others are only counted
     */
    void print(Report report, Severity least) {
        for (Problem problem : report.problems()) {
            if (problem.severity().compareTo(least) <= 0) {
                err.println(problem);
            }
        }
        if (report.hasErrors()) {
            int errors = report.count(Severity.ERROR);
            err.println(errors == 1 ? "1 error; nothing was built" : errors + " errors; nothing was built");
        }
    }

    /** Makes commands, which take the console as their only argument. */
    record Factory(PrintStream out, PrintStream err) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                    return type.cast(constructor.newInstance(new Console(out, err)));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
