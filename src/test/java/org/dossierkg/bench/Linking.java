package org.dossierkg.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Index;
import org.dossierkg.index.Progress;
import org.dossierkg.index.Snapshot;
import org.dossierkg.link.Decision;
import org.dossierkg.link.Gold;
import org.dossierkg.link.Linker;
import org.dossierkg.link.Scored;
import org.dossierkg.report.Problem;

/**
 * Compares the linker with OpenRefine's scoring rules over the same candidates: the best name by {@link TokenSort} of all
 * names of each. The linker's time has the search in it; the peer's has not, for it is given the linker's candidates.
 */
final class Linking {
    private static final Path FOLDER = Path.of("../shared/linking");
    private static final int WARM_UP = 3;
    private static final int MANY = 1_000_000;

    private Linking() {}

    static void measure(int rounds, PrintStream out) {
        if (!Files.isDirectory(FOLDER)) {
            out.println("not measured: the known names are not at " + FOLDER);
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        new Snapshot(List.of(FOLDER.resolve("candidates.jsonl.gz")), null, new Silent()).read(candidates::add);
        Linker linker = Linker.of(Index.of(candidates, ""));
        List<Gold> gold = Gold.read(FOLDER.resolve("mentions.tsv"), problem -> {});
        Map<String, Candidate> byQid = new HashMap<>();
        candidates.forEach(candidate -> byQid.put(candidate.qid(), candidate));
        Map<Gold, List<Candidate>> pools = new HashMap<>();
        for (Gold one : gold) {
            pools.put(
                    one,
                    linker.link(one.mention()).candidates().stream()
                            .map(scored -> byQid.get(scored.qid()))
                            .toList());
        }
        ToIntFunction<Gold> ours = one -> {
            Decision decision = linker.link(one.mention());
            return decision.best().map(Scored::qid).orElse("").hashCode();
        };
        ToIntFunction<Gold> peer = one -> best(one, pools.getOrDefault(one, List.of()));
        double[] oursSpeed = new double[rounds];
        double[] peerSpeed = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            double a = speed(gold, ours);
            double b = speed(gold, peer);
            if (round >= 0) {
                oursSpeed[round] = a;
                peerSpeed[round] = b;
            }
        }
        double a = median(oursSpeed);
        double b = median(peerSpeed);
        out.printf(
                Locale.ROOT,
                "%n%,d mentions, %,d items, medians of %d rounds%n%n",
                gold.size(),
                candidates.size(),
                rounds);
        out.printf(Locale.ROOT, "dossier link, search and all  %,8.0f mentions per CPU second%n", a);
        out.printf(Locale.ROOT, "OpenRefine's rules, no search %,8.0f mentions per CPU second%n", b);
        out.printf(Locale.ROOT, "ratio                         %8.2f%n", a / b);
        size(candidates, out);
    }

    /** The index of a million names, which are the known ones with other rare words. */
    private static void size(List<Candidate> candidates, PrintStream out) {
        Path file = Options.FOLDER.resolve("names.jsonl");
        Path index = Options.FOLDER.resolve("names.index");
        try {
            Files.createDirectories(Options.FOLDER);
            new Copies(candidates).write(file, MANY);
            long start = cpu();
            Snapshot.Size size = new Snapshot(List.of(file), null, new Silent()).write(index, "");
            double seconds = (cpu() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%n%,d names of %,d items: an index of %,.1f MB in %.0f CPU seconds%n",
                    size.names(),
                    size.entities(),
                    Files.size(index) / 1e6,
                    seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int best(Gold gold, List<Candidate> pool) {
        int best = 0;
        for (Candidate candidate : pool) {
            for (CandidateName name : candidate.names()) {
                best = Math.max(best, TokenSort.ratio(gold.mention().name(), name.text()));
            }
        }
        return best;
    }

    private static double speed(List<Gold> gold, ToIntFunction<Gold> link) {
        long start = cpu();
        int sum = 0;
        for (Gold one : gold) {
            sum += link.applyAsInt(one);
        }
        double seconds = (cpu() - start) / 1e9;
        return sum == Integer.MIN_VALUE ? 0 : gold.size() / seconds;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static final class Silent implements Progress {
        @Override
        public void skipped(Problem problem) {}

        @Override
        public void left(String reason) {}

        @Override
        public void read(long records) {}
    }
}
