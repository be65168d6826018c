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

/** What speaks for and against a candidate, over invented names. */
class EvidenceTest {
    private static Candidate candidate(int number, Kind kind, String country, String description, String... names) {
        return new Candidate(
                "Q" + number,
                Arrays.stream(names)
                        .map(name -> new CandidateName(name, "", CandidateName.Role.LABEL))
                        .toList(),
                description,
                Set.of(kind),
                country.isEmpty() ? List.of() : List.of(country),
                0,
                List.of(),
                Map.of(),
                List.of());
    }

    private final Linker linker = Linker.of(Index.of(
            List.of(
                    candidate(1, Kind.ORGANIZATION, "US", "", "OWQT"),
                    candidate(2, Kind.ORGANIZATION, "US", "", "Oregon Water Quality Trust", "OWQX"),
                    candidate(3, Kind.ORGANIZATION, "", "transit agency in Ohio, United States", "Lakeside Transit"),
                    candidate(4, Kind.ORGANIZATION, "", "transit agency in Texas, United States", "Lakeside Transit"),
                    candidate(5, Kind.COUNTRY, "CN", "", "China", "People's Republic of China"),
                    candidate(6, Kind.ORGANIZATION, "", "restaurant chain in British Columbia", "Blue Heron"),
                    candidate(7, Kind.ORGANIZATION, "RU", "", "Uralkranzavod"),
                    candidate(8, Kind.ORGANIZATION, "TW", "", "Chung-Lien Optics"),
                    candidate(9, Kind.ORGANIZATION, "CN", "", "北京光电大学"),
                    candidate(10, Kind.ORGANIZATION, "PH", "", "Narra School II"),
                    candidate(11, Kind.ORGANIZATION, "IN", "", "Indian Institute of Optics Kanpur"),
                    candidate(12, Kind.ORGANIZATION, "DE", "", "Greithoff"),
                    candidate(13, Kind.ORGANIZATION, "DK", "", "Ministry of Fisheries"),
                    candidate(14, Kind.ORGANIZATION, "GB", "", "Ministry of Fisheries")),
            ""));

    private static Mention mention(String name, String... countries) {
        return Mention.of(name).ofKind(Kind.ORGANIZATION).in(List.of(countries));
    }

    private Scored best(Mention mention) {
        return linker.link(mention).best().orElseThrow();
    }

    private Scored candidate(Mention mention, String qid) {
        return linker.link(mention).candidates().stream()
                .filter(scored -> scored.qid().equals(qid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNameIsFoundByItsInitials() {
        assertTrue(candidate(mention("Ohio Water Quality Trust", "US"), "Q1").has(Feature.INITIALS_OF));
    }

    @Test
    void initialsProveNothingBesideANameThatDiffers() {
        assertFalse(
                candidate(mention("Ohio Water Quality Xylophones", "US"), "Q2").has(Feature.INITIALS_OF));
    }

    @Test
    void initialsAloneAreNeverAcceptedByThemselves() {
        assertNotEquals(
                Decision.State.AUTOMATIC,
                linker.link(mention("Ohio Water Quality Trust")).state());
    }

    @Test
    void whatStandsInBracketsTellsTwoOfOneNameApart() {
        assertEquals("Q3", best(mention("Lakeside Transit (Ohio)")).qid());
        assertEquals("Q4", best(mention("Lakeside Transit (Texas)")).qid());
    }

    @Test
    void aCountryInBracketsIsNoNameThoughItStandsInCapitals() {
        Decision decision = linker.link(mention("ARIADNE FOODS (CHINA)"));
        assertNotEquals(Decision.State.AUTOMATIC, decision.state());
        decision.candidates().stream()
                .filter(scored -> scored.qid().equals("Q5"))
                .forEach(scored -> assertFalse(scored.has(Feature.SAME_NAME)));
    }

    @Test
    void aBodyOfACountryIsNotTheCountry() {
        assertEquals(
                Decision.State.NIL,
                linker.link(mention("State Council of the People's Republic of China", "CN"))
                        .state());
    }

    @Test
    void theLongestNameOfALandCounts() {
        assertTrue(best(mention("Blue Heron", "CA")).has(Feature.HINT_SAME));
        assertTrue(best(mention("Blue Heron", "GB")).has(Feature.HINT_OTHER));
    }

    @Test
    void wordsMayBeWrittenAsOneOrAsTwo() {
        assertEquals("Q7", best(mention("Ural Kran Zavod", "RU")).qid());
        assertTrue(best(mention("Ural Kran Zavod", "RU")).has(Feature.SAME_CORE));
        assertEquals("Q8", best(mention("Chunglien Optics", "TW")).qid());
        assertEquals(1, best(mention("Chunglien Optics Ltd", "TW")).value(Feature.MENTION_COVERED), 1e-6);
    }

    @Test
    void chineseCharactersAreFoundByTheirSpelling() {
        assertEquals("Q9", best(mention("Beijing Guangdian Daxue", "CN")).qid());
    }

    @Test
    void romanNumbersDiffer() {
        assertTrue(best(mention("Narra School I", "PH")).has(Feature.NUMBERS));
        assertTrue(best(mention("Narra School 2", "PH")).has(Feature.SAME_CORE));
    }

    @Test
    void aWordMayBeTheInitialsOfOthers() {
        assertTrue(best(mention("IIO Kanpur", "IN")).value(Feature.NAME_COVERED) > 0.6);
    }

    @Test
    void aWordThatAgreesBySoundAloneSaysSo() {
        assertTrue(best(mention("Graythoff AG", "DE")).value(Feature.SOUND) == 0);
        assertTrue(best(mention("Greithof AG", "DE")).has(Feature.SOUND));
    }

    @Test
    void theCountryThatANameSpeaksOfIsRead() {
        Mention british = mention("British Ministry of Fisheries");
        assertTrue(candidate(british, "Q14").has(Feature.NAMED_SAME));
        assertTrue(candidate(british, "Q13").has(Feature.NAMED_OTHER));
        assertEquals("Q14", best(british).qid());
    }

    @Test
    void aNameWithoutItsCountryIsTheSameThereAndNowhereElse() {
        Mention british = mention("British Ministry of Fisheries", "GB");
        assertTrue(candidate(british, "Q14").has(Feature.SAME_NAME));
        assertTrue(candidate(british, "Q14").has(Feature.NAMED_SAME));
        assertFalse(candidate(british, "Q13").has(Feature.SAME_NAME));
    }

    @Test
    void aCountryIsKnownByItsNameWhereNobodyTellsTheKind() {
        assertTrue(candidate(Mention.of("China, People's Republic of"), "Q5").has(Feature.COUNTRY_NAME));
        assertFalse(candidate(Mention.of("China Optics"), "Q5").has(Feature.COUNTRY_NAME));
    }

    @Test
    void codesBesideThoseOfIsoAreKnown() {
        assertTrue(best(mention("Ministry of Fisheries", "UK")).has(Feature.COUNTRY_SAME));
    }
}
