package org.dossierkg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one whole process took, from the counters of Linux.
 *
 * @param exit the process's exit code
 * @param inTime false when it was ended for having run too long; then the other figures are those of a part
 * @param cpu seconds, user and system, of all its threads
 * @param wall seconds
 * @param peak resident memory in megabytes (1,000,000 bytes)
 */
record Measured(int exit, boolean inTime, double cpu, double wall, double peak) {
    /** The virtual machine that runs every tool: the one that runs this. */
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The program that holds another one to some of the cores. */
    static final Path TASKSET = Path.of("/usr/bin/taskset");

    /** Of {@code /proc/PID/stat}; the same on every processor that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final long SAMPLE_MILLIS = 50;

    /** Runs a command to its end. */
    static Measured of(List<String> command, Path folder, Path log, Duration timeout) {
        try {
            double before = childrenSeconds();
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            double peak = 0;
            boolean ended = false;
            while (!ended && System.nanoTime() - start < timeout.toNanos()) {
                ended = process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
                peak = Math.max(peak, peak(process.pid()));
            }
            if (!ended) {
                process.destroyForcibly();
            }
            int exit = process.waitFor();
            double wall = (System.nanoTime() - start) / 1e9;
            return new Measured(exit, ended, childrenSeconds() - before, wall, peak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a tool ran", e);
        }
    }

    /** Whether a command with one more argument ends well. */
    static boolean succeeds(List<String> command, String argument, Path log) {
        List<String> whole = new ArrayList<>(command);
        whole.add(argument);
        return of(whole, Path.of("").toAbsolutePath(), log, Duration.ofHours(1)).exit() == 0;
    }

    /** The CPU seconds of all children that have ended and been waited for: exact, unlike samples of a child. */
    private static double childrenSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        // the second field is a name in parentheses, which may hold blanks
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        int cutime = 13;
        return (Long.parseLong(fields[cutime]) + Long.parseLong(fields[cutime + 1])) / TICKS_PER_SECOND;
    }

    private static double peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
