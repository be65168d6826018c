package org.dossierkg.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountryNamesTest {
    private static String code(String name) {
        return CountryNames.bundled().code(name);
    }

    @Test
    void namesCodesAndInvertedNamesAreKnownInManyLanguages() {
        assertEquals("DE", code("Germany"));
        assertEquals("DE", code("DEU"));
        assertEquals("CN", code("中国"));
        assertEquals("CN", code("China, People's Republic of"));
        assertEquals("IR", code("Iran, Islamic Rep."));
        assertEquals("AF", code("la République islamique d'Afghanistan"));
        assertEquals("KP", code("Korea, North"));
        assertEquals("KP", code("Korea, Dem. People's Rep."));
        assertEquals("KR", code("Korea, Rep."));
    }

    @Test
    void theTwoCongosAreNeverOne() {
        assertEquals("CD", code("Democratic Republic of the Congo"));
        assertEquals("CD", code("Congo, Dem. Rep."));
        assertEquals("CG", code("Republic of the Congo"));
        assertEquals("CG", code("Congo, Rep."));
    }

    @Test
    void whatIsOnlySimilarIsNotKnown() {
        assertEquals("", code("Germeny"));
        assertEquals("", code("Unknown country"));
        assertEquals("", code("República de Corea del Este"));
    }
}
