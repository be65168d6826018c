package org.dossierkg.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFormsTest {
    private static String core(String name) {
        return NameForms.of(name).core();
    }

    @Test
    void aFoldLosesCaseAccentsAndPunctuation() {
        assertEquals(
                "societe generale sa", NameForms.of("Société Générale S.A.").fold());
        assertEquals("at and t", NameForms.of("AT&T").fold());
        assertEquals("中国北方工业公司", NameForms.of("中國北方工業公司").fold());
        assertEquals("l institut d egypte", NameForms.of("L'Institut d’Égypte").fold());
        assertEquals("mens wear", NameForms.of("Men's Wear").fold());
    }

    @Test
    void legalFormsAreTakenOffByWordAndInsideWords() {
        assertEquals(core("Siemens"), core("Siemens AG"));
        assertEquals(core("Gazprom"), core("ПАО «Газпром»"));
        assertEquals(core("中国北方工业"), core("中國北方工業有限公司"));
        assertEquals(core("トヨタ自動車"), core("トヨタ自動車株式会社"));
        assertEquals("limited", core("Limited"));
    }

    @Test
    void wordsThatMeanTheSameAreMadeOne() {
        assertEquals(core("University of Hildesheim"), core("Universität Hildesheim"));
        assertEquals(core("Institute of Physics"), core("Institut für Physik"));
        assertNotEquals(core("University of Hildesheim"), core("University of Hamburg"));
    }

    @Test
    void initialsAreThoseOfTheWords() {
        assertTrue(NameForms.of("World Health Organization").initials().contains("who"));
        assertTrue(NameForms.of("Department for Transport").initials().contains("dft"));
        assertTrue(NameForms.of("DfT").isAcronym());
        assertFalse(NameForms.of("Transport").isAcronym());
    }

    @Test
    void aNameThatGoesOnIsAnotherName() {
        assertNotEquals(core("北方工业"), core("北方工业大学"));
    }

    @Test
    void namesInBracketsAreTheirOwn() {
        assertEquals(new Brackets("Bremen", "Germany", false), Brackets.of("Bremen (Germany)"));
        assertEquals(new Brackets("Kyiv", "Kiev", true), Brackets.of("Kyiv (formerly Kiev)"));
        List<String> names = Brackets.names("World Health Organization (WHO)").stream()
                .map(NameForms::fold)
                .toList();
        assertTrue(names.contains("world health organization"));
        assertTrue(names.contains("who"));
    }

    @Test
    void aLastNameBeforeACommaIsTurnedAround() {
        assertTrue(Brackets.names("LARSEN, Rick").stream()
                .anyMatch(name -> name.fold().equals("rick larsen")));
    }

    @Test
    void chineseWordsAreTranslated() {
        assertTrue(Brackets.names("北京地铁").stream().anyMatch(name -> name.fold().equals("beijing subway")));
    }
}
