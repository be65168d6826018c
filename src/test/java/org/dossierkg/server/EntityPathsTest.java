package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityPathsTest {
    private static final String BASE = "https://w3id.org/dossier/norinco/";
    private static final EntityPaths PATHS = EntityPaths.of(BASE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            norinco-group | /norinco/norinco-group
            source/R15    | /norinco/source/R15
            中国           | /norinco/%E4%B8%AD%E5%9B%BD
            𠀀            | /norinco/%F0%A0%80%80
            a%20b         | /norinco/a%20b
            x?y#z         | /norinco/x%3Fy%23z
            it's,(a);b=c  | /norinco/it's,(a);b=c
            "<script>"    | /norinco/%22%3Cscript%3E%22
            """)
    void anIriHasAPathThatLeadsBackToIt(String key, String path) {
        assertEquals(Optional.of(path), PATHS.path(BASE + key));
        assertTrue(PATHS.iris(path).contains(BASE + key), () -> PATHS.iris(path).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://w3id.org/dossier/norinco/ | /norinco/
            https://example.org/id#           | /id/
            https://w3id.org/dossier/query/   | /entity/
            urn:example:                      | /entity/
            """)
    void aDossierHasItsOwnPathUnlessTheServerNeedsIt(String base, String mount) {
        assertEquals(mount, EntityPaths.of(base).mount());
    }

    @Test
    void aTermIsAtThePageOfTheOntology() {
        assertEquals(Optional.of("/ontology#Alleged"), PATHS.path("https://w3id.org/dossier/ontology#Alleged"));
        assertEquals(Optional.empty(), PATHS.path("http://www.wikidata.org/entity/Q148"));
    }

    @Test
    void brokenEscapesAreNoError() {
        assertEquals(List.of(BASE + "%zz"), PATHS.iris("/norinco/%zz"));
    }
}
