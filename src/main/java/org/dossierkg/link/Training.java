package org.dossierkg.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossierkg.index.Index;
import org.dossierkg.link.Model.Family;

/** Learns a model from mentions whose meaning is known. */
public final class Training {
    private Training() {}

    /**
     * Learns from each mention as it is, and once more as if nobody had told its kind. Lists of people and places seldom
     * have names that mean nothing in the index, so all but organizations are also learnt from as if the index lacked
     * what they mean.
     */
    public static Model model(List<Gold> gold, Index index, Thresholds thresholds) {
        return model(List.of(new Known(gold, index)), thresholds);
    }

    /**
     * Mentions and what they are about.
     *
     * @param index has the items that they mean, but for those that mean nothing
     */
    public record Known(List<Gold> gold, Index index) {}

    /** Learns from several lists at once, each with an index of its own. */
    public static Model model(List<Known> lists, Thresholds thresholds) {
        List<Trainer.Example> examples = new ArrayList<>();
        lists.forEach(known -> add(examples, known, thresholds));
        return Trainer.train(examples, thresholds);
    }

    private static void add(List<Trainer.Example> examples, Known known, Thresholds thresholds) {
        Linker linker = Linker.of(known.index(), new Model(Map.of(), thresholds));
        for (Gold one : known.gold()) {
            add(examples, example(one, one.mention(), linker));
            if (one.mention().kind() != null) {
                add(examples, example(one, one.mention().ofKind(null), linker));
            }
        }
    }

    private static void add(List<Trainer.Example> examples, Trainer.Example example) {
        examples.add(example);
        if (example.family() != Family.ORGANIZATION && example.right() >= 0) {
            List<double[]> others = new ArrayList<>(example.candidates());
            others.remove(example.right());
            examples.add(new Trainer.Example(example.family(), others, -1));
        }
    }

    private static Trainer.Example example(Gold gold, Mention mention, Linker linker) {
        Context context = Context.of(mention, linker.index());
        List<double[]> candidates = new ArrayList<>();
        int right = -1;
        for (Features.Measured measured : linker.measure(context)) {
            if (measured.qid().equals(gold.qid())) {
                right = candidates.size();
            }
            candidates.add(measured.values());
        }
        return new Trainer.Example(Family.of(mention.kind()), candidates, right);
    }
}
