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

    @Test
    void russianNamesAreOneInBothScriptsAndWithAnyLegalForm() {
        String core = core("NPO Splav");
        for (String name : List.of(
                "АО «НПО «Сплав»",
                "Акционерное Общество «Научно-Производственное Объединение «Сплав»",
                "JSC Scientific and Production Association Splav",
                "Research and Production Association \"Splav\", OJSC",
                "AKTSIONERNOE OBSHCHESTVO NAUCHNO-PROIZVODSTVENNOE OBEDINENIE SPLAV")) {
            assertEquals(core, core(name), name);
        }
        assertNotEquals(core, core("АО «НПП «Сплав»"));
        assertNotEquals(core, core("ЦНИИ «Сплав»"));
    }

    @Test
    void mannersOfTransliterationMakeNoDifference() {
        assertEquals(core("Новo-Вятка"), core("Novo-Viatka"));
        assertEquals(core("Уральская верфь"), core("Uralskiy Shipyard"));
        assertEquals(core("Александров"), core("Alexandrov"));
        assertEquals(core("Shahid Movahed"), core("Shaheed Movahed"));
        assertNotEquals(core("Vostok"), core("Vostochny"));
    }

    @Test
    void aLatinLetterInACyrillicWordIsTakenForTheOneThatLooksLikeIt() {
        assertEquals(core("Акционерное общество «Луч»"), core("Aкциoнepное общество «Луч»"));
        assertEquals("акции", NameForms.of("Aкции").fold());
        assertEquals("3d мнии", NameForms.of("3D-МНИИ").fold());
    }

    @Test
    void legalFormsOfManyScriptsAreTakenOff() {
        assertEquals(core("صنایع هواپیماسازی ایران"), core("شرکت صنایع هواپیماسازی ایران"));
        assertEquals(core("भारत इलेक्ट्रॉनिक्स"), core("भारत इलेक्ट्रॉनिक्स लिमिटेड"));
        assertEquals(core("한화"), core("㈜한화"));
        assertEquals(core("IHI"), core("株式会社IHI"));
        assertEquals(core("ASELSAN Elektronik"), core("ASELSAN Elektronik Sanayi ve Ticaret A.Ş."));
        assertEquals(core("Bharat Dynamics"), core("Bharat Dynamics Pvt. Ltd."));
    }

    @Test
    void wordsOfOtherScriptsAreTheSameWords() {
        assertEquals(core("Bharat Electronics"), core("भारत इलेक्ट्रॉनिक्स"));
        assertEquals(core("Ministry of Defence"), core("وزارت دفاع"));
        assertTrue(Brackets.names("한국항공우주산업").stream()
                .anyMatch(name -> name.core().equals(core("Korea Aerospace Industries"))));
        assertTrue(Brackets.names("中国兵器工业集团有限公司").stream()
                .anyMatch(name -> name.core().equals(core("China Weapon Industry Group"))));
    }

    @Test
    void anAcronymMayHaveTheLetterOfACompany() {
        assertTrue(NameForms.of("National Iranian Gas Company").initials().containsAll(List.of("nig", "nigc")));
        assertEquals("msz", NameForms.of("МШЗ").acronym());
        assertTrue(NameForms.of("Минский шинный завод").initials().contains("msz"));
    }
}
