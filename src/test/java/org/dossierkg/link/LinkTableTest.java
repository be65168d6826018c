package org.dossierkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossierkg.report.Problem;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a link table and what they become. */
class LinkTableTest {
    private static final String HEADER = "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\t"
            + "mapping_justification\tconfidence\treviewer_label\tmapping_date\tmapping_source\tcomment";
    private static final String FULL = HEADER + "\tobject_source_version\tother\n";

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    private Graph read(String text) throws IOException {
        Path file = folder.resolve(LinkTable.NAME);
        Files.writeString(file, text);
        Graph graph = GraphFactory.createDefaultGraph();
        LinkTable.read(file, "https://example.org/", StreamRDFLib.graph(graph), problem -> problems.add(told(problem)));
        return graph;
    }

    private static String told(Problem problem) {
        return problem.position().line() + " " + problem.what() + "; " + problem.advice();
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString("""
                PREFIX : <https://example.org/>
                PREFIX c: <https://example.org/claim/>
                PREFIX dct: <http://purl.org/dc/terms/>
                PREFIX dsr: <https://w3id.org/dossier/ontology#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX wd: <http://www.wikidata.org/entity/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                """ + text, Lang.TURTLE).toGraph();
    }

    @Test
    void anAcceptedLinkSaysHowItCameAbout() throws IOException {
        Graph graph = read(FULL + "acme\tskos:exactMatch\t\twd:Q12\tsemapv:LexicalMatching\t0.97\tA. Reviewer\t"
                + "2026-11-02\ta snapshot\tthe same name\t2026-11-01\tsame-name: +1.59 (1.00)|year-other: -2.00 (0.50)"
                + "|github_issue: 7\n");
        assertEquals(List.of(), problems);
        Graph expected = turtle("""
                :acme skos:exactMatch wd:Q12 ~ c:link-acme-Q12 {| a dsr:Claim ; dsr:about :acme ; dsr:status dsr:Stated ;
                  dsr:row "links.sssom.tsv:2" ; dsr:score 0.97 ; dsr:method "semapv:LexicalMatching" ;
                  dsr:reviewer "A. Reviewer" ; dsr:reviewedOn "2026-11-02"^^xsd:date ; dsr:origin "a snapshot" ;
                  dsr:snapshot "2026-11-01"^^xsd:date ; rdfs:comment "the same name" ;
                  dsr:evidence c:link-acme-Q12-same-name , c:link-acme-Q12-year-other |} .
                c:link-acme-Q12-same-name a dsr:Evidence ; dct:identifier "same-name" ; rdf:value 1.00 ;
                  rdfs:label "the name is the same"@en ; dsr:contribution 1.59 .
                c:link-acme-Q12-year-other a dsr:Evidence ; dct:identifier "year-other" ; rdf:value 0.50 ;
                  rdfs:label "the year differs"@en ; dsr:contribution -2.00 .
                """);
        assertTrue(expected.isIsomorphicWith(graph), graph::toString);
        assertEquals(
                List.of(new Contribution(Feature.SAME_NAME, 1, 1.59), new Contribution(Feature.YEAR_OTHER, 0.5, -2)),
                LinkClaim.evidence(graph, NodeFactory.createURI("https://example.org/claim/link-acme-Q12")));
    }

    @Test
    void theLackOfAnItemIsKeptAndIsNoLink() throws IOException {
        Graph graph = read(HEADER + "\n"
                + "acme\tskos:exactMatch\t\tsssom:NoTermFound\tsemapv:ManualMappingCuration\t1.000\tA. Reviewer\t"
                + "2026-11-02\t\tlooked for it\n"
                + "other\tskos:exactMatch\t\tsssom:NoTermFound\tsemapv:LexicalMatching\t0.990\t\t\t\t\n");
        assertEquals(List.of(), problems);
        Graph expected = turtle("""
                :acme dsr:absentFrom <http://www.wikidata.org/> ~ c:link-acme-none {| a dsr:Claim ; dsr:about :acme ;
                  dsr:status dsr:Stated ; dsr:row "links.sssom.tsv:2" ; dsr:score 1.000 ;
                  dsr:method "semapv:ManualMappingCuration" ; dsr:reviewer "A. Reviewer" ;
                  dsr:reviewedOn "2026-11-02"^^xsd:date ; rdfs:comment "looked for it" |} .
                c:link-other-none a dsr:Claim ; rdf:reifies <<( :other dsr:absentFrom <http://www.wikidata.org/> )>> ;
                  dsr:about :other ; dsr:status dsr:Inferred ; dsr:row "links.sssom.tsv:3" ; dsr:score 0.990 ;
                  dsr:method "semapv:LexicalMatching" .
                """);
        assertTrue(expected.isIsomorphicWith(graph), graph::toString);
    }

    @Test
    void keysThatAreNumbersHaveClaimsOfTheirOwn() throws IOException {
        Graph graph = read(HEADER + "\n"
                + "1001\tskos:exactMatch\tNot\twd:Q12\t\t\tA. Reviewer\t\t\t\n"
                + "1002\tskos:exactMatch\tNot\twd:Q12\t\t\tA. Reviewer\t\t\t\n"
                + "list/1002\tskos:exactMatch\tNot\twd:Q12\t\t\tA. Reviewer\t\t\t\n");
        assertEquals(List.of(), problems);
        assertEquals(
                3,
                graph.stream(Node.ANY, Dsr.STATUS, Dsr.DISPUTED)
                        .map(triple -> triple.getSubject())
                        .distinct()
                        .count());
    }

    @Test
    void anEntityCannotBeLinkedAndKnownToBeMissing() throws IOException {
        Graph graph = read(HEADER + "\n"
                + "acme\tskos:exactMatch\t\twd:Q12\t\t\tA. Reviewer\t2026-11-02\ta table\t\n"
                + "acme\tskos:exactMatch\t\tsssom:NoTermFound\t\t\tA. Reviewer\t2026-11-02\t\t\n");
        assertEquals(List.of("3 the subject has an accepted link in line 2 already; accept one of the two"), problems);
        assertFalse(graph.contains(Node.ANY, Dsr.ABSENT_FROM, Node.ANY));
    }

    @Test
    void aSnapshotIsOfADay() throws IOException {
        read(FULL + "acme\tskos:exactMatch\t\twd:Q12\t\t\t\t\t\t\tautumn\t\n");
        assertEquals(List.of("2 \"autumn\" is not a date; write a day such as 2026-01-31"), problems);
    }
}
