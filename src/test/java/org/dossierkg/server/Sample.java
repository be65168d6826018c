package org.dossierkg.server;

import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.dossierkg.query.NamedQuery;
import org.dossierkg.query.NamedQuery.Parameter;
import org.dossierkg.query.Names;

/** A small dossier with everything in it that pages have to show. */
final class Sample {
    static final String BASE = "https://w3id.org/dossier/norinco/";

    static final Names NAMES = Names.of(BASE);

    private Sample() {}

    static DatasetGraph dataset() {
        JenaSystem.init();
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("sample.ttl"));
        Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, in, Lang.TURTLE));
        return dataset;
    }

    static Node thing(String key) {
        return NodeFactory.createURI(BASE + key);
    }

    static Site site() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("claims", 412L);
        figures.put("sources", 21L);
        figures.put("organizations", 34L);
        figures.put("flags", 57L);
        figures.put("triples", 4_381L);
        return new Site(
                "Norinco Group",
                "China North Industries Group Corporation, a Chinese state-owned maker of arms and vehicles: its names,"
                        + " subsidiaries, customers, sanctions, and who says so.",
                figures,
                queries(),
                NAMES,
                Instant.parse("2026-11-22T10:15:30Z"));
    }

    private static List<NamedQuery> queries() {
        return List.of(
                query(
                        "names",
                        "Under which names is an organization known, in which script, and by which source?",
                        "",
                        List.of(new Parameter("organization", "norinco-group", "the organization asked about")),
                        """
                        # Under which names is an organization known, in which script, and by which source?
                        # param: organization = norinco-group, the organization asked about
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        SELECT ?kind ?name ?claim ?source
                        WHERE {
                          VALUES ?kind { skos:prefLabel skos:altLabel }
                          ?organization ?kind ?name ~ ?claim .
                          ?claim prov:hadPrimarySource ?source .
                        }
                        ORDER BY ?name"""),
                query("allegations", "What is alleged of whom, and by which source?", "Claims", List.of(), """
                        # What is alleged of whom, and by which source?
                        SELECT ?claim ?statement ?status ?source ?issued ?row
                        WHERE {
                          ?claim dsr:status ?status ; rdf:reifies ?statement .
                          FILTER (?status != dsr:Stated)
                          OPTIONAL { ?claim prov:hadPrimarySource ?source . OPTIONAL { ?source dct:issued ?issued } }
                          OPTIONAL { ?claim dsr:row ?row }
                        }
                        ORDER BY ?claim"""),
                query("figures", "Which figures are given, for which year?", "", List.of(), """
                        # Which figures are given, for which year?
                        SELECT ?what ?value ?unit ?year
                        WHERE { ?figure dsr:quantityKind ?what ; dsr:value ?value ; dsr:unit ?unit .
                                OPTIONAL { ?figure dsr:year ?year } }
                        ORDER BY ?what"""),
                query(
                        "claims",
                        "What is claimed in this dossier, how surely, by which source, and in which row of which table?",
                        "Claims",
                        List.of(),
                        """
                        # What is claimed in this dossier, how surely, by which source, and in which row?
                        SELECT ?about ?statement ?status ?speaker ?source ?locator ?flag ?row
                        WHERE {
                          ?claim dsr:about ?about ; dsr:status ?status ; rdf:reifies ?statement .
                          OPTIONAL { ?claim dsr:saidBy ?speaker }
                          OPTIONAL { ?claim prov:hadPrimarySource ?source }
                          OPTIONAL { ?claim dsr:locator ?locator }
                          OPTIONAL { ?claim dsr:flag ?flag }
                          OPTIONAL { ?claim dsr:row ?row }
                        }
                        ORDER BY ?about ?row"""),
                query(
                        "sanctions",
                        "Which measures target the group, who imposed them, and when?",
                        "Dealings",
                        List.of(),
                        "SELECT ?sanction ?target ?by ?date { ?sanction dsr:target ?target ; dsr:imposedBy ?by ;"
                                + " dsr:date ?date }"),
                query(
                        "countries",
                        "Which countries are customers, and what are they in Wikidata?",
                        "Dealings",
                        List.of(),
                        "SELECT ?country ?match { ?o dsr:customerCountry ?country . ?country skos:exactMatch ?match }"),
                query(
                        "broken",
                        "Is a query that cannot be read reported with its place?",
                        "",
                        List.of(),
                        "SELECT ?x\nWHERE { ?x nope:nothing ?y }"));
    }

    private static NamedQuery query(
            String name, String question, String topic, List<Parameter> parameters, String text) {
        return new NamedQuery(name, question, topic, parameters, text);
    }
}
