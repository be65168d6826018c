package org.dossierkg.link;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierkg.link.ReviewCase.Option;
import org.dossierkg.link.ReviewCase.State;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Lets people decide on the links of a dossier, one entity at a time. The file is read for every case and written whole
 * with every decision, so it can be changed by other means too. Any number of threads can use one.
 */
public final class LinkReview {
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 100;

    private final Path file;
    private final @Nullable Linker linker;
    private final DecisionRows rows;

    /**
     * Reviews a table of links.
     *
     * @param linker proposes items; null to decide on what the table proposes alone
     * @param version of the program
     */
    public LinkReview(Path file, @Nullable Linker linker, String version) {
        this.file = file;
        this.linker = linker;
        this.rows =
                new DecisionRows(version, linker == null ? "" : linker.index().snapshot());
    }

    /** What has been decided of each entity that anything has been decided of, by key. */
    public Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        read().rows().stream()
                .filter(SssomRow::isOfWikidata)
                .forEach(row -> states.merge(row.subject(), stronger(state(row), State.OPEN), LinkReview::stronger));
        return states;
    }

    /** An accepted item or a known lack settles an entity; all else leaves it open. */
    private static State stronger(State one, State other) {
        return isSettled(one) ? one : isSettled(other) ? other : State.OPEN;
    }

    private static boolean isSettled(State state) {
        return state == State.ACCEPTED || state == State.MISSING;
    }

    /** The whole table: what cannot be read would be lost when it is written again. */
    private SssomTable read() {
        Report report = new Report();
        SssomTable table = SssomTable.read(file, report::add);
        for (Problem problem : report.problems()) {
            throw new ProblemException(problem);
        }
        return table;
    }

    private static State state(SssomRow row) {
        if (row.isRejected()) {
            return State.REJECTED;
        }
        if (!row.isReviewed()) {
            return State.OPEN;
        }
        return row.object().equals(SssomRow.NO_TERM) ? State.MISSING : State.ACCEPTED;
    }

    /** The case of an entity. */
    public ReviewCase of(Mention mention) {
        List<SssomRow> known = known(mention);
        State state = known.stream().map(LinkReview::state).reduce(State.OPEN, LinkReview::stronger);
        List<Option> options = new ArrayList<>();
        known.stream().filter(SssomRow::isReviewed).forEach(row -> options.add(option(row)));
        Optional<Decision> decision = isSettled(state) ? Optional.empty() : decision(mention, known);
        List<Option> improbable = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        decision.ifPresent(made -> {
            List<Scored> worth = worthALook(made);
            made.candidates().stream().limit(MOST).forEach(candidate -> {
                shown.add(candidate.qid());
                (worth.contains(candidate) ? options : improbable).add(option(candidate, made));
            });
        });
        known.stream()
                .filter(row -> !row.isReviewed() && !shown.contains(row.qid()))
                .filter(row -> !row.object().equals(SssomRow.NO_TERM))
                .forEach(row -> options.add(option(row)));
        return new ReviewCase(
                mention,
                state,
                options,
                improbable,
                decision.map(Decision::reason).orElse(""));
    }

    private List<Scored> worthALook(Decision decision) {
        return linker == null ? List.of() : Rules.worthALook(decision, linker.thresholds());
    }

    private List<SssomRow> known(Mention mention) {
        return read().rows().stream()
                .filter(row -> row.subject().equals(mention.key()) && row.isOfWikidata())
                .toList();
    }

    private Optional<Decision> decision(Mention mention, List<SssomRow> known) {
        if (linker == null) {
            return Optional.empty();
        }
        Set<String> rejected = new HashSet<>();
        known.stream().filter(SssomRow::isRejected).forEach(row -> rejected.add(row.qid()));
        return Optional.of(linker.link(mention, rejected));
    }

    private static Option option(SssomRow row) {
        boolean missing = row.object().equals(SssomRow.NO_TERM);
        return new Option(
                missing ? "" : row.qid(),
                row.cell("object_label"),
                "",
                state(row),
                row.cell("confidence"),
                Contribution.read(row.cell(Contribution.COLUMN)),
                row.cell("comment"),
                row.cell("reviewer_label"),
                row.cell("mapping_date"));
    }

    private static Option option(Scored candidate, Decision decision) {
        return new Option(
                candidate.qid(),
                candidate.label(),
                Stream.of(candidate.countries(), candidate.description())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": ")),
                State.OPEN,
                String.format(Locale.ROOT, "%.3f", candidate.probability()),
                candidate.contributions(),
                decision.best().filter(candidate::equals).isPresent() ? "" : decision.reason(candidate),
                "",
                "");
    }

    /**
     * Writes what a person has decided.
     *
     * @param state what is decided of the item; {@link State#MISSING} says that Wikidata has no item for the entity
     * @param qid of the item, one of the case's options; passed over when there is none
     * @throws ProblemException when it contradicts an earlier decision of a person, or the item was not proposed
     */
    public synchronized void decide(Mention mention, State state, String qid, String person, LocalDate today) {
        SssomTable links = read();
        SssomRow row = row(mention, state, qid)
                .with("reviewer_label", checked(person))
                .with("mapping_justification", "semapv:ManualMappingCuration")
                .with("mapping_date", today.toString())
                .with("predicate_modifier", state == State.REJECTED ? "Not" : "");
        Report report = new Report();
        Review review = new Review(links, report::add);
        review.apply(new SssomTable(List.of(), List.of(row)), Position.of(file), false, today);
        for (Problem problem : report.problems()) {
            throw new ProblemException(problem);
        }
        review.links().save(file);
    }

    private static String checked(String person) {
        String name = person.strip();
        boolean bad = name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith(SssomRow.RULE)
                || name.chars().anyMatch(Character::isISOControl);
        if (bad) {
            throw refusal("\"" + name + "\" is no name of a person", "write who decides");
        }
        return name;
    }

    private static ProblemException refusal(String what, String advice) {
        return new ProblemException(Problem.error(new Position("review", 0, 0), what, advice));
    }

    private SssomRow row(Mention mention, State state, String qid) {
        List<SssomRow> known = known(mention);
        if (state == State.MISSING) {
            Decision none =
                    new Decision(mention, Decision.State.NIL, List.of(), 1, "a person has looked and found none");
            return rows.nil(none);
        }
        for (SssomRow row : known) {
            if (row.qid().equals(qid)) {
                return row;
            }
        }
        Decision decision = decision(mention, known)
                .orElseThrow(() -> refusal("\"" + qid + "\" was not proposed", "choose one of the candidates"));
        return decision.candidates().stream()
                .filter(candidate -> candidate.qid().equals(qid))
                .findFirst()
                .map(candidate -> rows.row(decision, candidate))
                .orElseThrow(() -> refusal("\"" + qid + "\" was not proposed", "choose one of the candidates"));
    }
}
