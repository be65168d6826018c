package org.dossierkg.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final String PREFIXES = """
            PREFIX d: <https://w3id.org/dossier/norinco/>
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """;

    private final Rules rules = Rules.open();

    @Test
    void aSubsidiaryIsKnownFromBothEnds() {
        DatasetGraph data = data("d:norinco-group dsr:hasSubsidiary d:norinco .");
        assertEquals(4, rules.apply(data));
        assertTrue(
                RDFParser.fromString(PREFIXES + """
                                d:norinco a dsr:Subsidiary, dsr:Organization ;
                                  dsr:subsidiaryOf d:norinco-group ; org:subOrganizationOf d:norinco-group .
                                d:norinco-group dsr:hasSubsidiary d:norinco .
                                """, Lang.TURTLE).toGraph().isIsomorphicWith(data.getDefaultGraph()));
    }

    @Test
    void whatIsCompleteStaysAsItIs() {
        DatasetGraph data = data("d:norinco dsr:subsidiaryOf d:norinco-group .");
        assertEquals(4, rules.apply(data));
        assertEquals(0, rules.apply(data));
    }

    @Test
    void twoThingsOfTheDossierAreOneFromBothEndsAndAnItemOfWikidataIsLeftAlone() {
        String turtle = """
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                d:norinco a dsr:Organization ; skos:exactMatch d:norinco-ltd , <http://www.wikidata.org/entity/Q12> .
                d:norinco-ltd a dsr:Organization .
                """;
        DatasetGraph data = data(turtle);
        assertEquals(1, rules.apply(data));
        assertTrue(RDFParser.fromString(PREFIXES + turtle + "d:norinco-ltd skos:exactMatch d:norinco .", Lang.TURTLE)
                .toGraph()
                .isIsomorphicWith(data.getDefaultGraph()));
    }

    @Test
    void nothingFollowsFromAnAllegation() {
        assertEquals(
                0,
                rules.apply(
                        data("d:c1 a dsr:Claim ; rdf:reifies <<( d:norinco dsr:subsidiaryOf d:norinco-group )>> .")));
    }

    @Test
    void aTransactionOfTheCallerIsJoined() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.begin(TxnType.WRITE);
        RDFParser.fromString(PREFIXES + "d:norinco a dsr:Company .", Lang.TURTLE)
                .parse(data);
        assertEquals(1, rules.apply(data));
        assertTrue(data.isInTransaction());
        data.abort();
        data.end();
    }

    private static DatasetGraph data(String turtle) {
        JenaSystem.init();
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(data);
        return data;
    }
}
