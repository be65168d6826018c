package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dossier validate} on a mapping alone. */
class ValidateTest {
    @TempDir
    Path folder;

    @Test
    void aMisspeltTermIsToldWhereItStands() throws IOException {
        Files.writeString(folder.resolve("people.json"), "[ {\"id\": 1, \"name\": \"Ann\"} ]");
        Path mapping = Files.writeString(folder.resolve("people.ttl"), """
                PREFIX rml: <http://w3id.org/rml/>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                <#people> rml:logicalSource [ rml:source "people.json" ;
                    rml:referenceFormulation rml:JSONPath ; rml:iterator "$[*]" ] ;
                  rml:subjectMap [ rml:template "person/{$.id}" ; rml:clas foaf:Person ] ;
                  rml:predicateObjectMap [ rml:predicate foaf:name ; rml:objectMap [ rml:reference "$.name" ] ] .
                """);

        Cli outcome = Cli.run("validate", mapping);

        assertEquals(Main.BAD_INPUT, outcome.code());
        assertEquals(
                mapping + ":5:51: error: rml:clas is not a term of RML;"
                        + " the nearest are class, child, fields, graph, mode …",
                outcome.out().lines().findFirst().orElse(""));
    }
}
