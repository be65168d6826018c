package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings in the vocabularies of R2RML and of RML before its community group. */
class EarlierTermsTest {
    @TempDir
    Path folder;

    @Test
    void aCsvMappingWithAJoinIsRead() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "id,name,club\n1,Ann,x\n2,Bob,y\n");
        Files.writeString(folder.resolve("clubs.csv"), "key,page\nx,http://x.org/\n");
        Mapped mapped = Mapped.of(folder, """
                :people a rr:TriplesMap ;
                  old:logicalSource [ old:source "people.csv" ; old:referenceFormulation ql:CSV ] ;
                  rr:subjectMap [ rr:template "http://e.org/{id}" ; rr:class :Person ; rr:termType rr:IRI ] ;
                  rr:predicateObjectMap [ rr:predicate :name ; rr:objectMap [ old:reference "name" ; rr:language "en" ] ] ;
                  rr:predicateObjectMap [ rr:predicate :shout ; rr:objectMap [ rr:column "name" ; rr:termType rr:Literal ] ] ;
                  rr:predicateObjectMap [ rr:predicate :club ; rr:objectMap [ a rr:RefObjectMap ;
                    rr:parentTriplesMap :clubs ; rr:joinCondition [ rr:child "club" ; rr:parent "key" ] ] ] .
                :clubs a rr:TriplesMap ;
                  old:logicalSource [ old:source "clubs.csv" ; old:referenceFormulation ql:CSV ] ;
                  rr:subjectMap [ old:reference "page" ; rr:graph rr:defaultGraph ] .
                """);
        assertEquals(List.of(), mapped.problems());
        assertEquals(List.of("<1> \"Ann\"@en", "<2> \"Bob\"@en"), mapped.of("name"));
        assertEquals(List.of("<1> \"Ann\"", "<2> \"Bob\""), mapped.of("shout"));
        assertEquals(List.of("<1> <http://x.org/>"), mapped.of("club"));
        assertEquals(7, mapped.triples().size());
    }

    @Test
    void aJsonMappingIsRead() throws IOException {
        Files.writeString(
                folder.resolve("people.json"), "{\"people\": [ {\"id\": 1, \"full name\": \"Ann\", \"age\": 7} ]}");
        Mapped mapped = Mapped.of(folder, """
                :people a rr:TriplesMap ;
                  old:logicalSource [ old:source "people.json" ; old:referenceFormulation ql:JSONPath ; old:iterator "$.people.[*]" ] ;
                  rr:subjectMap [ rr:template "{id}" ] ;
                  rr:predicateObjectMap [ rr:predicate :name ; rr:objectMap [ old:reference "['full name']" ] ] ;
                  rr:predicateObjectMap [ rr:predicate :age ; rr:objectMap [ old:reference "age" ] ] .
                """);
        assertEquals(List.of(), mapped.problems());
        assertEquals(List.of("<1> \"Ann\""), mapped.of("name"));
        assertEquals(List.of("<1> \"7\"^^<xsd:integer>"), mapped.of("age"));
    }
}
