package org.dossierkg.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Countries;
import org.dossierkg.index.EntityTable;
import org.dossierkg.index.Index;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which item of an index a mention means, if any.
 *
 * <pre>
 * Linker linker = Linker.of(IndexFile.open(path));
 * Decision decision = linker.link(Mention.of("Universität Hildesheim").in(List.of("DE")));
 * </pre>
 *
 * <p>Any number of threads can use one linker; each keeps four bytes a name of the index while it lives.
 */
public final class Linker {
    private final Index index;
    private final Model model;
    private final ThreadLocal<Search> search;
    private final @Nullable Beside beside;

    private Linker(Index index, Model model, ThreadLocal<Search> search, @Nullable Beside beside) {
        this.index = index;
        this.model = model;
        this.search = search;
        this.beside = beside;
    }

    /** A linker with the bundled model. */
    public static Linker of(Index index) {
        return of(index, Model.bundled());
    }

    /** A linker with a model of one's own. */
    public static Linker of(Index index, Model model) {
        return new Linker(index, model, ThreadLocal.withInitial(() -> new Search(index)), null);
    }

    /**
     * The same, but what it would not decide automatically is decided on what the index has and a service proposes: an item
     * of both counts once, with what the index knows of it.
     *
     * @param proposed what the service has answered, by mention; it is not asked for others
     * @param service its address
     */
    public Linker beside(Map<Mention, List<Candidate>> proposed, String service) {
        return new Linker(index, model, search, Beside.of(proposed, service, index));
    }

    /** What the mentions are linked to. */
    public Index index() {
        return index;
    }

    /** What is searched for a mention, as a link names its origin; empty for an empty index. */
    public String origin(Mention mention) {
        String own = index.entities().size() == 0 ? "" : Origin.ofSnapshot(index.snapshot());
        String other = beside == null || !beside.answers(mention) ? "" : beside.service();
        return own.isEmpty() || other.isEmpty() ? own + other : own + "; " + other;
    }

    /** From which probability on something is done. */
    public Thresholds thresholds() {
        return model.thresholds();
    }

    /** Decides on a mention. */
    public Decision link(Mention mention) {
        return link(mention, Set.of());
    }

    /**
     * Decides on a mention of which some candidates are known to be wrong.
     *
     * @param rejected their QIDs; they are left out as if the index did not have them
     */
    public Decision link(Mention mention, Set<String> rejected) {
        Context context = Context.of(mention, index);
        List<Pool.Found> found = Pool.of(context, index, search.get());
        Decision decision = decide(context, found, rejected);
        return beside == null || decision.state() == Decision.State.AUTOMATIC || !beside.answers(mention)
                ? decision
                : decide(context, beside.add(mention, found), rejected);
    }

    private Decision decide(Context context, List<Pool.Found> found, Set<String> rejected) {
        Mention mention = context.mention();
        List<Features.Measured> measured = Features.of(
                context,
                found.stream().filter(one -> !rejected.contains(one.qid())).toList());
        Model.Family family = Model.Family.of(mention.kind());
        double[] probabilities = model.probabilities(
                family,
                measured.stream()
                        .mapToDouble(one -> model.score(family, one.values()))
                        .toArray());
        List<Scored> candidates = new ArrayList<>(measured.size());
        double none = 1;
        for (int i = 0; i < probabilities.length; i++) {
            none -= probabilities[i];
            candidates.add(scored(measured.get(i), probabilities[i], family));
        }
        candidates.sort(Comparator.comparingDouble(Scored::probability)
                .reversed()
                .thenComparing(Comparator.comparingInt(
                        scored -> Integer.parseInt(scored.qid().substring(1)))));
        return Rules.decide(mention, candidates, Math.max(0, none), model.thresholds());
    }

    /** The features of all candidates of a mention. */
    List<Features.Measured> measure(Context context) {
        return Features.of(context, Pool.of(context, index, search.get()));
    }

    private Scored scored(Features.Measured measured, double probability, Model.Family family) {
        List<Contribution> contributions = new ArrayList<>();
        double score = 0;
        for (Feature feature : Feature.values()) {
            double value = measured.values()[feature.place()];
            if (value != 0) {
                double contribution = value * model.weight(family, feature);
                contributions.add(new Contribution(feature, value, contribution));
                score += contribution;
            }
        }
        EntityTable entities = measured.index().entities();
        int entity = measured.entity();
        CandidateName label = measured.index().names().name(entities.firstName(entity));
        Likeness likeness = measured.likeness();
        return new Scored(
                entities.qid(entity),
                label.text(),
                entities.description(entity),
                likeness == null ? label : likeness.known(),
                likeness == null ? "" : likeness.query().forms().text(),
                Countries.text(entities.countries(entity)),
                entities.parents(entity).stream().map(parent -> "Q" + parent).toList(),
                probability,
                score,
                beside == null || measured.index() == index ? "" : beside.service(),
                contributions);
    }
}
