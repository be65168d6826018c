package org.dossierkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.index.WordTable;
import org.dossierkg.name.NameForms;
import org.junit.jupiter.api.Test;

/** An index beside a service that proposes more. The numbers of all items are beyond any item's. */
class BesideTest {
    private static final String SERVICE = "https://example.org/reconcile";

    private final Index index = Index.of(
            filled(
                    item("Q999999901", Kind.ORGANIZATION, "DE", "Example Quarry Works"),
                    item("Q999999902", Kind.ORGANIZATION, "FR", "Sample Foundry"),
                    item("Q999999903", Kind.PERSON, "DE", "Muster Person")),
            "2026-11-01");
    private final Linker linker = Linker.of(index);

    /** Names enough that words weigh as they do in a snapshot. */
    private static List<Candidate> filled(Candidate... items) {
        List<Candidate> all = new ArrayList<>(Arrays.asList(items));
        for (int i = 0; i < 300; i++) {
            String name = "Word" + (char) ('a' + i % 26) + i + " Works";
            all.add(item("Q" + (999_990_000 + i), Kind.ORGANIZATION, "AT", name));
        }
        return all;
    }

    private static Candidate item(String qid, Kind kind, String country, String... names) {
        return item(qid, Set.of(kind), country, names);
    }

    private static Candidate item(String qid, Set<Kind> kinds, String country, String... names) {
        return new Candidate(
                qid,
                Arrays.stream(names)
                        .map(name -> new CandidateName(name, "", CandidateName.Role.LABEL))
                        .toList(),
                "",
                kinds,
                country.isEmpty() ? List.of() : List.of(country),
                0,
                List.of(),
                Map.of(),
                List.of());
    }

    /** As services give items: with a name alone. */
    private static Candidate proposed(String qid, String name) {
        return item(qid, Set.of(), "", name);
    }

    private static Mention organization(String name) {
        return Mention.of(name).ofKind(Kind.ORGANIZATION);
    }

    private Decision decision(Mention mention, Candidate... proposals) {
        return linker.beside(Map.of(mention, List.of(proposals)), SERVICE).link(mention);
    }

    private static boolean has(Decision decision, String qid) {
        return decision.candidates().stream().map(Scored::qid).anyMatch(qid::equals);
    }

    @Test
    void whatTheIndexDoesNotHaveComesFromTheService() {
        Mention mention = organization("Northern Gear Manufactory");
        assertEquals(Decision.State.NIL, linker.link(mention).state());
        Decision decision = decision(mention, proposed("Q999999911", "Northern Gear Manufactory"));
        Scored best = decision.best().orElseThrow();
        assertEquals("Q999999911", best.qid());
        assertEquals(SERVICE, best.service());
        assertTrue(best.probability() > 0.5, decision.reason());
    }

    @Test
    void anItemOfBothCountsOnceWithWhatTheIndexKnows() {
        Mention mention = organization("Example Quarry Work").in(List.of("DE"));
        Decision alone = linker.link(mention);
        assertNotEquals(Decision.State.AUTOMATIC, alone.state(), "else the service is not asked");
        Decision both = decision(mention, proposed("Q999999901", "Example Quarry Works"));
        List<Scored> same = both.candidates().stream()
                .filter(candidate -> candidate.qid().equals("Q999999901"))
                .toList();
        assertEquals(1, same.size());
        assertEquals("", same.get(0).service());
        assertTrue(same.get(0).has(Feature.COUNTRY_SAME), both.reason());
        assertFalse(same.get(0).has(Feature.RIVALS), "it is no rival of itself");
        assertEquals(alone.best().orElseThrow().probability(), same.get(0).probability(), 1e-9);
    }

    @Test
    void anItemThatTheIndexKnowsByAnotherNameIsFoundByThatOfTheService() {
        Mention mention = organization("Northern Gear Manufactory").in(List.of("FR"));
        Decision decision = decision(mention, proposed("Q999999902", "Northern Gear Manufactory"));
        Scored best = decision.best().orElseThrow();
        assertEquals("Q999999902", best.qid());
        assertEquals("Sample Foundry", best.label());
        assertEquals("Northern Gear Manufactory", best.name().text());
        assertEquals("", best.service());
        assertTrue(best.has(Feature.COUNTRY_SAME), decision.reason());
    }

    @Test
    void whatTheIndexKnowsToBeOfAnotherKindStaysOut() {
        Mention mention = organization("Northern Gear Manufactory");
        Decision decision = decision(mention, proposed("Q999999903", "Northern Gear Manufactory"));
        assertFalse(has(decision, "Q999999903"), decision.reason());
    }

    @Test
    void whatTheIndexAloneDecidesIsNotAskedFor() {
        Mention decided = organization("Sample Foundry").in(List.of("FR"));
        Mention open = organization("Northern Gear Manufactory");
        Decision alone = linker.link(decided);
        assertEquals(Decision.State.AUTOMATIC, alone.state(), alone.reason());
        Proposals proposals = new Proposals(linker, "test", new SssomTable(List.of(), List.of()));
        assertEquals(List.of(open), proposals.open(List.of(decided, open)));
        assertEquals(alone, decision(decided, proposed("Q999999912", "Sample Foundry")));
    }

    @Test
    void anItemOfTheServiceIsARivalOfOneOfTheIndex() {
        Mention mention = organization("Example Quarry Works");
        Mention other = organization("Example Quarry Work");
        Decision alone = linker.link(other);
        Decision both = decision(other, proposed("Q999999913", "Example Quarry Works"));
        assertTrue(
                both.best().orElseThrow().probability()
                        < alone.best().orElseThrow().probability(),
                both::reason);
        assertEquals(2, both.candidates().size(), both.reason());
        assertTrue(both.reason(both.candidates().get(0)).contains("next is Q9999999"), both.reason());
        assertEquals(linker.link(mention), linker.beside(Map.of(), SERVICE).link(mention));
    }

    @Test
    void wordsWeighInTheSecondIndexWhatTheyWeighInTheFirst() {
        Index beside =
                index.beside(List.of(proposed("Q999999914", "Zebra Works"), proposed("Q999999915", "Gnu Works")));
        float both = 0;
        for (String word : NameForms.of("Zebra Works").words()) {
            float weight = index.words().weight(index.words().find(word), word);
            assertEquals(weight, beside.words().weight(beside.words().find(word), word), word);
            assertEquals(weight, beside.words().weight(beside.words().find(word)), word);
            both += weight;
        }
        assertEquals(index.words().weight(WordTable.NONE, "x"), beside.words().weight(WordTable.NONE, "x"));
        assertEquals(both, beside.names().weight(0), 1e-4);
        Index alone = Index.of(List.of(), "").beside(List.of(proposed("Q999999914", "Zebra Works")));
        Index same = Index.of(List.of(proposed("Q999999914", "Zebra Works")), "");
        assertEquals(same.names().weight(0), alone.names().weight(0));
    }

    @Test
    void eachRowSaysWhereItsItemWasSeen() {
        Mention known = organization("Example Quarry Work").in(List.of("DE"));
        Mention found = organization("Northern Gear Manufactory");
        Mention missing = organization("Zzyzx Trust");
        Mention unanswered = organization("Qqyqx Trust");
        Linker asked = linker.beside(
                Map.of(
                        known,
                        List.of(),
                        found,
                        List.of(proposed("Q999999911", "Northern Gear Manufactory")),
                        missing,
                        List.of()),
                SERVICE);
        Proposals proposals = new Proposals(asked, "test", new SssomTable(List.of(), List.of()));
        List.of(known, found, missing, unanswered).forEach(proposals::add);
        List<String> origins = proposals.table().rows().stream()
                .map(row -> row.cell("mapping_source") + " | " + row.cell("object_source_version"))
                .toList();
        assertEquals(
                List.of(
                        "snapshot of Wikidata of 2026-11-01 | 2026-11-01",
                        SERVICE + " | ",
                        "snapshot of Wikidata of 2026-11-01; " + SERVICE + " | 2026-11-01",
                        "snapshot of Wikidata of 2026-11-01 | 2026-11-01"),
                origins);
    }

    @Test
    void withoutAnIndexNothingIsSaidOfWhatTheServiceDidNotAnswer() {
        Mention found = organization("Northern Gear Manufactory");
        Linker asked = Linker.of(Index.of(List.of(), ""))
                .beside(Map.of(found, List.of(proposed("Q999999911", "Northern Gear Manufactory"))), SERVICE);
        Proposals proposals = new Proposals(asked, "test", new SssomTable(List.of(), List.of()));
        proposals.add(found);
        proposals.add(organization("Qqyqx Trust"));
        assertEquals(
                List.of("wd:Q999999911"),
                proposals.table().rows().stream().map(SssomRow::object).toList());
    }

    @Test
    void whatAPersonRejectedIsNotProposedByTheServiceEither() {
        Mention mention = organization("Northern Gear Manufactory");
        Linker asked =
                linker.beside(Map.of(mention, List.of(proposed("Q999999911", "Northern Gear Manufactory"))), SERVICE);
        assertTrue(has(asked.link(mention), "Q999999911"));
        assertFalse(has(asked.link(mention, Set.of("Q999999911")), "Q999999911"));
    }
}
