package org.dossierkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static Candidate candidate(int number, Kind kind, String country, String... names) {
        return new Candidate(
                "Q" + number,
                Arrays.stream(names)
                        .map(name -> new CandidateName(name, "", CandidateName.Role.LABEL))
                        .toList(),
                "",
                Set.of(kind),
                country.isEmpty() ? List.of() : List.of(country),
                0,
                List.of("https://example" + number + ".org"),
                Map.of("lei", "LEI" + number),
                List.of());
    }

    private final Linker linker = Linker.of(Index.of(
            List.of(
                    candidate(1, Kind.ORGANIZATION, "DE", "Universität Hildesheim"),
                    candidate(2, Kind.ORGANIZATION, "CN", "北方工业大学", "North China University of Technology"),
                    candidate(3, Kind.COUNTRY, "CG", "Republic of the Congo", "Congo"),
                    candidate(4, Kind.COUNTRY, "CD", "Democratic Republic of the Congo"),
                    candidate(5, Kind.ORGANIZATION, "FR", "Société Exemple"),
                    candidate(6, Kind.ORGANIZATION, "FR", "Groupe Société Exemple"),
                    candidate(10, Kind.ORGANIZATION, "CN", "东方机电有限公司"),
                    candidate(11, Kind.ORGANIZATION, "CN", "东方机电集团有限公司"),
                    candidate(7, Kind.PERSON, "", "Rick Larsen"),
                    candidate(8, Kind.ORGANIZATION, "US", "Springfield Police Department"),
                    candidate(9, Kind.ORGANIZATION, "CA", "Springfield Police Department")),
            ""));

    private static Mention mention(String name, Kind kind, String... countries) {
        return Mention.of(name).ofKind(kind).in(List.of(countries));
    }

    private String qid(Mention mention) {
        Decision decision = linker.link(mention);
        return decision.state() == Decision.State.AUTOMATIC
                ? decision.best().orElseThrow().qid()
                : decision.state().word();
    }

    @Test
    void aTranslatedNameIsFoundAndExplained() {
        Decision decision = linker.link(mention("University of Hildesheim", Kind.ORGANIZATION, "Germany"));
        Scored best = decision.best().orElseThrow();
        assertEquals("Q1", best.qid());
        assertEquals(Decision.State.AUTOMATIC, decision.state());
        assertTrue(best.has(Feature.SAME_CORE));
        assertTrue(best.has(Feature.COUNTRY_SAME));
        assertTrue(decision.reason().contains("country DE agrees"), decision.reason());
        double sum = best.contributions().stream()
                .mapToDouble(Contribution::contribution)
                .sum();
        assertEquals(best.score(), sum, 1e-9);
    }

    @Test
    void aCompanyIsNotTakenForAUniversityThatSharesItsCharacters() {
        assertNotEquals("Q2", qid(mention("北方工业", Kind.ORGANIZATION, "CN")));
        assertNotEquals("Q2", qid(mention("中国北方工业集团有限公司", Kind.ORGANIZATION, "CN")));
        assertEquals("Q2", qid(mention("北方工業大學", Kind.ORGANIZATION, "CN")));
    }

    @Test
    void theCongosAreToldApart() {
        assertEquals("Q3", qid(mention("Congo, Rep.", Kind.COUNTRY)));
        assertEquals("Q4", qid(mention("Congo, Dem. Rep.", Kind.COUNTRY)));
        assertEquals("Q4", qid(mention("République démocratique du Congo", Kind.COUNTRY)));
    }

    @Test
    void countriesAreNeverAcceptedForBeingSimilar() {
        assertEquals("NIL", qid(mention("Republic of Kongo", Kind.COUNTRY)));
        assertEquals("NIL", qid(mention("Congolia", Kind.COUNTRY)));
    }

    @Test
    void aGroupAndItsCompanyGoToAPerson() {
        assertEquals("review", qid(mention("Société Exemple SA", Kind.ORGANIZATION, "FR")));
        Mention group = mention("东方机电集团有限公司", Kind.ORGANIZATION, "CN");
        assertEquals("Q11", linker.link(group).best().orElseThrow().qid());
        assertEquals("review", qid(mention("東方機電", Kind.ORGANIZATION, "CN")));
        Mention known = new Mention(
                "",
                List.of("Société Exemple SA"),
                "",
                Kind.ORGANIZATION,
                List.of("FR"),
                0,
                List.of(),
                Map.of("lei", "lei5"));
        assertTrue(linker.link(known).best().orElseThrow().has(Feature.IDENTIFIER));
    }

    @Test
    void aCompanyIsNotAcceptedForItsGroupEvenWhereTheIndexHasNoOther() {
        Linker alone = Linker.of(Index.of(
                List.of(
                        candidate(20, Kind.ORGANIZATION, "FR", "Groupe Société Exemple"),
                        candidate(21, Kind.ORGANIZATION, "CN", "东方机电集团有限公司")),
                ""));
        for (Mention mention : List.of(
                mention("Société Exemple SA", Kind.ORGANIZATION, "FR"), mention("东方机电有限公司", Kind.ORGANIZATION, "CN"))) {
            Decision decision = alone.link(mention);
            assertNotEquals(Decision.State.AUTOMATIC, decision.state(), decision::reason);
        }
        assertEquals(
                Decision.State.AUTOMATIC,
                alone.link(mention("东方机电集团", Kind.ORGANIZATION, "CN")).state());
    }

    @Test
    void aGroupAndItsSubsidiaryAreNotOneThing() {
        List<Mention> twins = List.of(
                organization("parent", "Beispiel Holzwerke Group"),
                organization("child", "Beispiel Holzwerke GmbH"),
                organization("again", "Beispiel Holzwerke Gruppe"));
        SssomTable pairs = Duplicates.within(side(twins), Set.of());
        for (SssomRow row : pairs.rows()) {
            boolean withChild = row.subject().equals("child") || row.object().equals("child");
            assertFalse(withChild && row.isAutomatic(), row::toString);
        }
        assertTrue(Duplicates.within(side(twins), Set.of(Set.of("parent", "child"))).rows().stream()
                .noneMatch(row -> Set.of(row.subject(), row.object()).equals(Set.of("parent", "child"))));
    }

    private static Duplicates.Side side(List<Mention> mentions) {
        return new Duplicates.Side(mentions, "", "a test");
    }

    private static Mention organization(String key, String name) {
        return new Mention(key, List.of(name), "", Kind.ORGANIZATION, List.of("DE"), 0, List.of(), Map.of());
    }

    @Test
    void improbableCandidatesAreNotPutBeforeAPerson() {
        Proposals proposals = new Proposals(linker, "test", new SssomTable(List.of(), List.of()));
        proposals.add(mention("Springfield Police Department", Kind.ORGANIZATION));
        proposals.add(mention("北方工业", Kind.ORGANIZATION, "CN"));
        List<SssomRow> rows = proposals.table().rows();
        assertEquals(
                List.of("wd:Q8", "wd:Q9"),
                rows.stream()
                        .filter(row -> row.subject().startsWith("Springfield"))
                        .map(SssomRow::object)
                        .toList());
        assertTrue(rows.stream().noneMatch(row -> row.object().equals("wd:Q2") && row.isAutomatic()));
    }

    @Test
    void ofTwoEquallyNamedTheCountryDecides() {
        assertEquals("review", qid(mention("Springfield Police Department", Kind.ORGANIZATION)));
        assertEquals("Q9", qid(mention("Springfield Police Department", Kind.ORGANIZATION, "Canada")));
    }

    @Test
    void aThingOfAnotherKindIsRefused() {
        assertEquals("NIL", qid(mention("Rick Larsen", Kind.ORGANIZATION)));
        assertEquals("Q7", qid(mention("LARSEN, Rick", Kind.PERSON)));
    }

    @Test
    void whatAPersonHasRejectedIsNotProposedAgain() {
        Decision decision = linker.link(mention("Universität Hildesheim", Kind.ORGANIZATION, "DE"), Set.of("Q1"));
        assertTrue(decision.candidates().stream()
                .noneMatch(candidate -> candidate.qid().equals("Q1")));
        assertEquals(Decision.State.NIL, decision.state());
    }

    @Test
    void duplicatesOfOneListAreFoundOnce() {
        SssomTable pairs = Duplicates.within(
                side(List.of(
                        new Mention(
                                "a",
                                List.of("Universität Hildesheim"),
                                "",
                                Kind.ORGANIZATION,
                                List.of("DE"),
                                0,
                                List.of(),
                                Map.of()),
                        new Mention(
                                "b",
                                List.of("University of Hildesheim"),
                                "",
                                Kind.ORGANIZATION,
                                List.of("DE"),
                                0,
                                List.of(),
                                Map.of()),
                        new Mention(
                                "c",
                                List.of("Volksbank Musterstadt eG"),
                                "",
                                Kind.ORGANIZATION,
                                List.of("DE"),
                                0,
                                List.of(),
                                Map.of()))),
                Set.of());
        assertEquals(1, pairs.rows().size());
        assertEquals("a", pairs.rows().get(0).subject());
        assertEquals("b", pairs.rows().get(0).object());
    }

    @Test
    void eachCandidateHasAReasonOfItsOwn() {
        Decision decision = linker.link(Mention.of("Congo").ofKind(Kind.COUNTRY));
        Scored first = decision.candidates().get(0);
        assertEquals(decision.reason(), decision.reason(first));
        Linker two = Linker.of(Index.of(
                List.of(
                        candidate(1, Kind.ORGANIZATION, "DE", "Example Optics"),
                        candidate(2, Kind.ORGANIZATION, "FR", "Example Optics")),
                ""));
        Decision made =
                two.link(Mention.of("Example Optics").ofKind(Kind.ORGANIZATION).in(List.of("DE")));
        Scored other = made.candidates().get(1);
        assertTrue(made.reason(other).contains("country FR differs"), made.reason(other));
        assertFalse(made.reason(other).contains("country DE agrees"), made.reason(other));
        Decision open = two.link(Mention.of("Example Optics").ofKind(Kind.ORGANIZATION));
        Scored best = open.candidates().get(0);
        assertTrue(open.reason().contains("next is Q"), open.reason());
        assertTrue(open.reason(best, "thing-"::concat).contains("next is thing-Q"), open.reason());
    }
}
