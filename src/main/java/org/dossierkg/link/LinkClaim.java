package org.dossierkg.link;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.mapping.Claims;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Wikidata;

/**
 * The claim that a link makes.
 *
 * <pre>
 * d:reuters skos:exactMatch wd:Q130879 ~ c:link-reuters-Q130879 {|
 *   dsr:status dsr:Stated ; dsr:score 0.97 ; dsr:reviewer "A. Reviewer" ; dsr:snapshot "2026-11-01"^^xsd:date ;
 *   dsr:evidence c:link-reuters-Q130879-same-name |} .
 * c:link-reuters-Q130879-same-name rdfs:label "the name is the same"@en ; rdf:value 1.0 ; dsr:contribution 1.59 .
 * </pre>
 */
public final class LinkClaim {
    private final Node claim;
    private final StreamRDF sink;

    private LinkClaim(Node claim, StreamRDF sink) {
        this.claim = claim;
        this.sink = sink;
    }

    /** Writes the claim with its evidence, and what it says when it is accepted. */
    static void write(Link link, StreamRDF sink) {
        Triple said = Triple.create(
                NodeFactory.createURI(link.subject()),
                link.isMissing() ? Dsr.ABSENT_FROM : SKOS.exactMatch.asNode(),
                NodeFactory.createURI(link.object()));
        String name = name(link.subject(), link.base()) + "-" + (link.isMissing() ? "none" : name(link.object(), ""));
        new LinkClaim(NodeFactory.createURI(link.base() + "claim/link-" + name), sink).write(link, said);
    }

    /** The end of an IRI below the dossier's or below Wikidata's items; another IRI whole. It is readable, since people meet it. */
    private static String name(String iri, String base) {
        if (!base.isEmpty() && iri.startsWith(base)) {
            return iri.substring(base.length());
        }
        String known = iri.startsWith(Wikidata.ENTITY) ? iri.substring(Wikidata.ENTITY.length()) : iri;
        return known.substring(known.indexOf("//") < 0 ? 0 : known.indexOf("//") + 2)
                .replaceAll("[^\\p{L}\\p{N}.]+", "-");
    }

    private void write(Link link, Triple said) {
        Claims.write(claim, said, link.row(), sink);
        Cells cells = new Cells(link.row(), ignored -> {});
        Node status = switch (link.state()) {
            case ACCEPTED -> Dsr.STATED;
            case REJECTED -> Dsr.DISPUTED;
            case CANDIDATE -> Dsr.INFERRED;
        };
        sink.triple(Triple.create(claim, Dsr.STATUS, status));
        property(Dsr.SCORE, cells.text("confidence"), XSDDatatype.XSDdecimal);
        property(Dsr.METHOD, cells.text("mapping_justification"), XSDDatatype.XSDstring);
        property(Dsr.REVIEWER, cells.text("reviewer_label"), XSDDatatype.XSDstring);
        property(Dsr.REVIEWED_ON, cells.text("mapping_date"), XSDDatatype.XSDdate);
        property(Dsr.ORIGIN, cells.text("mapping_source"), XSDDatatype.XSDstring);
        property(Dsr.SNAPSHOT, cells.text(Link.SNAPSHOT), XSDDatatype.XSDdate);
        property(RDFS.comment.asNode(), cells.text("comment"), XSDDatatype.XSDstring);
        Contribution.read(cells.text(Contribution.COLUMN)).forEach(this::evidence);
        if (link.state() == Link.State.ACCEPTED) {
            sink.triple(said);
        }
    }

    private void property(Node property, String text, XSDDatatype type) {
        if (!text.isEmpty()) {
            sink.triple(Triple.create(claim, property, NodeFactory.createLiteralDT(text, type)));
        }
    }

    private void evidence(Contribution contribution) {
        String id = contribution.feature().id();
        Node evidence = NodeFactory.createURI(claim.getURI() + "-" + id);
        sink.triple(Triple.create(claim, Dsr.EVIDENCE, evidence));
        sink.triple(Triple.create(evidence, RDF.Nodes.type, Dsr.term("Evidence")));
        sink.triple(Triple.create(evidence, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(id)));
        sink.triple(Triple.create(
                evidence,
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang(contribution.feature().meaning(), "en")));
        sink.triple(Triple.create(evidence, RDF.value.asNode(), decimal(contribution.value())));
        sink.triple(Triple.create(evidence, Dsr.CONTRIBUTION, decimal(contribution.contribution())));
    }

    /** The evidence of a claim as it was written, what counts most for the link first. */
    public static List<Contribution> evidence(Graph graph, Node claim) {
        return graph.stream(claim, Dsr.EVIDENCE, Node.ANY)
                .map(Triple::getObject)
                .flatMap(evidence -> Contribution.of(
                        text(graph, evidence, DCTerms.identifier.asNode()),
                        text(graph, evidence, RDF.value.asNode()),
                        text(graph, evidence, Dsr.CONTRIBUTION))
                        .stream())
                .sorted(Comparator.comparingDouble(Contribution::contribution).reversed())
                .toList();
    }

    private static String text(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private static Node decimal(double value) {
        return NodeFactory.createLiteralDT(String.format(Locale.ROOT, "%.2f", value), XSDDatatype.XSDdecimal);
    }
}
