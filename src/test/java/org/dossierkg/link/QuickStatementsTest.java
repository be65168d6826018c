package org.dossierkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class QuickStatementsTest {
    private static final Graph ALIGNMENTS = RDFDataMgr.loadGraph("ontology/alignments.ttl");
    private static final String LINKED = """
            PREFIX : <https://example.org/>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX wd: <http://www.wikidata.org/entity/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            :group skos:exactMatch wd:Q12 .
            :part skos:exactMatch wd:Q7 .
            :report dct:title "Annual\\treport"@en ; foaf:page <https://example.org/report.pdf> ;
              dsr:retrieved "2026-01-15"^^xsd:date .
            :news dct:title "新闻" ; dct:language "zh-Hans" ; dct:issued "2025-11"^^xsd:gYearMonth .
            :silent dct:publisher :part .
            """;

    private static QuickStatements of(String facts) {
        return QuickStatements.of(
                RDFParser.fromString(LINKED + facts, Lang.TURTLE).toGraph(), ALIGNMENTS, false);
    }

    private static final String REPORT =
            "\tS1476\ten:\"Annual report\"\tS813\t+2026-01-15T00:00:00Z/11\tS854\t\"https://example.org/report.pdf\"";
    private static final String NEWS = "S1476\tzh-hans:\"新闻\"\tS577\t+2025-11-00T00:00:00Z/10";

    @Test
    void factsOfLinkedThingsAreGivenWithTheirReferences() {
        QuickStatements given = of("""
                :part dsr:subsidiaryOf :group ~ :c1 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report , :news |} .
                :part dsr:founded "1980"^^xsd:gYear ~ :c2 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report |} .
                :group foaf:homepage <https://example.org/> ~ :c3 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report |} .
                :lei dsr:identifies :group ; dsr:scheme "LEI" ;
                  skos:notation "549300EXAMPLE" ~ :c4 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report |} .
                """);
        assertEquals(
                List.of(
                        "Q7\tP571\t+1980-00-00T00:00:00Z/9" + REPORT,
                        "Q7\tP749\tQ12" + REPORT + "\t!" + NEWS,
                        "Q12\tP856\t\"https://example.org/\"" + REPORT,
                        "Q12\tP1278\t\"549300EXAMPLE\"" + REPORT),
                given.lines());
        assertEquals("4 statements on 2 items", given.counts());
    }

    @Test
    void severalClaimsOfOneFactAreOneStatement() {
        assertEquals(List.of("Q7\tP749\tQ12" + REPORT + "\t!" + NEWS), of("""
                        :part dsr:subsidiaryOf :group ~ :c1 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report |}
                          ~ :c2 {| dsr:status dsr:Stated ; prov:hadPrimarySource :news |} .
                        """).lines());
    }

    @Test
    void nothingIsGivenThatIsNotAssertedSourcedLinkedAndBeyondDoubt() {
        QuickStatements given = of("""
                :c1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( :part dsr:subsidiaryOf :group )>> ;
                  dsr:status dsr:Alleged ; prov:hadPrimarySource :report .
                :c2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( :part dsr:country :group )>> ;
                  dsr:status dsr:Stated ; prov:hadPrimarySource :report .
                :part dsr:industry :unlinked ~ :c3 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report |} .
                :part dsr:hasSubsidiary :group ~ :c4 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report ;
                  dsr:flag dsr:OtherYear |} .
                :part dsr:founded "1980"^^xsd:gYear ~ :c5 {| dsr:status dsr:Stated ; prov:hadPrimarySource :silent |} .
                :unlinked dsr:country :group ~ :c6 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report |} .
                :part dsr:describedAs "large" ~ :c7 {| dsr:status dsr:Stated ; prov:hadPrimarySource :report |} .
                """);
        assertEquals(List.of(), given.lines());
        assertEquals(
                "nothing to give: no stated fact that Wikidata has a property for is of a linked thing; left out:"
                        + " 2 not asserted, 1 whose value has no link, 1 with a flag,"
                        + " 1 without a source that has a title or an address",
                given.counts());
    }

    @Test
    void acceptedLinksAreGivenWhenAskedFor() {
        Graph graph = RDFParser.fromString(LINKED + """
                :part skos:exactMatch wd:Q7 ~ :l1 {| dsr:status dsr:Stated ; dsr:reviewedOn "2026-01-31"^^xsd:date |} .
                :group skos:exactMatch wd:Q12 ~ :l2 {| dsr:status dsr:Stated |} .
                :l3 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( :part skos:exactMatch wd:Q8 )>> ;
                  dsr:status dsr:Disputed ; dsr:reviewedOn "2026-01-31"^^xsd:date .
                """, Lang.TURTLE).toGraph();
        assertEquals(
                List.of(
                        "Q7\tP2888\t\"https://example.org/part\"\tS813\t+2026-01-31T00:00:00Z/11",
                        "Q12\tP2888\t\"https://example.org/group\""),
                QuickStatements.of(graph, ALIGNMENTS, true).lines());
        assertEquals(List.of(), QuickStatements.of(graph, ALIGNMENTS, false).lines());
    }
}
