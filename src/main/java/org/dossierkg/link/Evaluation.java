package org.dossierkg.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dossierkg.index.Index;

/** Compares a linker's decisions with what people have said of the same mentions. */
public final class Evaluation {
    private static final int BINS = 10;
    private static final String ALL = "all";

    private final List<Measure.Answer> answers = new ArrayList<>();
    private final double accept;

    private Evaluation(double accept) {
        this.accept = accept;
    }

    /** Decides on each mention. */
    public static Evaluation of(List<Gold> gold, Linker linker, Thresholds thresholds) {
        Evaluation evaluation = new Evaluation(thresholds.accept());
        gold.forEach(one -> evaluation.add(one, linker));
        return evaluation;
    }

    /**
     * Cuts the mentions into parts, and decides on each part with a model that was learnt from the others. All mentions of
     * one thing are in one part.
     *
     * @param parts at least 2
     */
    public static Evaluation crossed(List<Gold> gold, Index index, Thresholds thresholds, int parts) {
        Evaluation evaluation = new Evaluation(thresholds.accept());
        for (int part = 0; part < parts; part++) {
            List<Gold> known = new ArrayList<>();
            List<Gold> unknown = new ArrayList<>();
            for (Gold one : gold) {
                boolean held = Math.floorMod(entity(one).hashCode(), parts) == part;
                (held ? unknown : known).add(one);
            }
            Linker linker = Linker.of(index, Training.model(known, index, thresholds));
            unknown.forEach(one -> evaluation.add(one, linker));
        }
        return evaluation;
    }

    private static String entity(Gold gold) {
        return gold.qid().equals(Gold.NIL) ? gold.mention().name() : gold.qid();
    }

    private void add(Gold gold, Linker linker) {
        Decision decision = linker.link(gold.mention());
        Optional<Scored> best = decision.best();
        answers.add(new Measure.Answer(
                gold.set(),
                best.map(Scored::probability).orElse(0.0),
                decision.state() == Decision.State.AUTOMATIC,
                best.map(Scored::qid).orElse("").equals(gold.qid()),
                gold.qid().equals(Gold.NIL)));
    }

    /** All mentions, where automatic acceptance is the answer. */
    public Measure automatic() {
        return Measure.automatic(accept, answers);
    }

    /** All mentions, at the threshold with the highest F1. */
    public Measure best() {
        return Measure.best(answers);
    }

    /** The mentions of a set, at the threshold with the highest F1 over all sets. */
    public Measure best(String set) {
        return Measure.at(
                best().threshold(),
                answers.stream().filter(answer -> answer.set().equals(set)).toList());
    }

    /** Tables of all measures per set, and of how far the probabilities can be relied on. */
    public String text() {
        Map<String, List<Measure.Answer>> sets = new TreeMap<>();
        answers.forEach(answer ->
                sets.computeIfAbsent(answer.set(), set -> new ArrayList<>()).add(answer));
        double best = best().threshold();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%-16s %6s  %-27s  %s%n",
                "",
                "",
                "automatic",
                String.format(Locale.ROOT, "best F1, from %.2f", best));
        line(
                text,
                "%-16s %6s  %6s %6s %6s %6s  %6s %6s %6s %6s%n",
                "set",
                "n",
                "P",
                "R",
                "F1",
                "NIL",
                "P",
                "R",
                "F1",
                "NIL");
        sets.forEach((set, some) -> line(text, set, some, best));
        line(text, ALL, answers, best);
        line(text, "%n%-16s %6s %10s %10s%n", "probability", "n", "mean", "right");
        for (int bin = 0; bin < BINS; bin++) {
            reliability(text, bin / (double) BINS, (bin + 1) / (double) BINS);
        }
        return text.toString();
    }

    private void line(StringBuilder text, String set, List<Measure.Answer> some, double best) {
        Measure automatic = Measure.automatic(accept, some);
        Measure other = Measure.at(best, some);
        line(
                text,
                "%-16s %6d  %6.3f %6.3f %6.3f %6.3f  %6.3f %6.3f %6.3f %6.3f%n",
                set,
                some.size(),
                automatic.precision(),
                automatic.recall(),
                automatic.f1(),
                automatic.nil(),
                other.precision(),
                other.recall(),
                other.f1(),
                other.nil());
    }

    private void reliability(StringBuilder text, double from, double to) {
        List<Measure.Answer> some = answers.stream()
                .filter(answer -> answer.probability() > from && answer.probability() <= to)
                .toList();
        double mean =
                some.stream().mapToDouble(Measure.Answer::probability).average().orElse(0);
        long right = some.stream().filter(Measure.Answer::right).count();
        double share = some.isEmpty() ? 0 : (double) right / some.size();
        line(text, "%.1f to %-9.1f %6d %10.3f %10.3f%n", from, to, some.size(), mean, share);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
