package org.dossierkg.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "British Ministry of Fisheries          | GB | fisheries ministry",
                "Ministry of Fisheries, Ukraine         | UA | fisheries ministry",
                "Ministry of Fisheries (South Korea)    | KR | fisheries ministry",
                "Ministerium für Fischerei Deutschland  | DE | fisherei ministry",
                "U.S. Water Quality Trust               | US | kualiti trust water",
                "OWQT Syria                             | SY | ovkt",
                "日本防衛省                               | JP | 卫省 防卫",
            })
    void aCountryIsCutOffAName(String name, String code, String words) {
        CountryCut cut = CountryCut.of(name).orElseThrow();
        assertEquals(code, cut.code());
        assertEquals(
                words, String.join(" ", cut.rest().words().stream().sorted().toList()));
    }

    @ParameterizedTest
    @CsvSource({"Beijing Institute of Optics", "China Telecom", "Greithoff AG", "Syria", "中国"})
    void aPartOfACountryStaysAndSoDoesANameOfWhichLittleWouldBeLeft(String name) {
        assertTrue(CountryCut.of(name).isEmpty());
    }
}
