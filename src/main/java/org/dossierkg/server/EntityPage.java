package org.dossierkg.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Prov;

/** The page of one thing: its names, its facts with status and sources, its links to Wikidata, what refers to it. */
final class EntityPage {
    /** Facts of one part of the page. */
    static final int PART = 100;

    private static final int NAMES = 20;
    private static final Template PAGE = Template.read("entity.html");
    private static final Template SECTION =
            Template.of("<section id=\"{{id}}\">\n<h2>{{heading}}</h2>\n{{body}}</section>\n");
    private static final Template CLAIM = Template.read("claim.html");
    private static final Template KEY = Template.of("<code>{{iri}}</code>");
    private static final List<Node> NAMING =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), DCTerms.title.asNode());

    /** What a claim's page shows in a place of its own. */
    private static final List<Node> SHOWN_OF_CLAIMS =
            List.of(RDF.Nodes.type, Dsr.STATUS, Prov.HAD_PRIMARY_SOURCE, Dsr.EVIDENCE);

    private final Site site;
    private final EntityMentions mentions;
    private final OntologyTerms ontology;

    EntityPage(Site site, EntityMentions mentions, OntologyTerms ontology) {
        this.site = site;
        this.mentions = mentions;
        this.ontology = ontology;
    }

    Page page(Entity entity, String path, Inquiry inquiry) {
        TermHtml terms = new TermHtml(site, new Labels(inquiry.graph()));
        EntityCells cells = new EntityCells(inquiry.graph(), terms, site.paths(), ontology);
        EntityTables tables = new EntityTables(cells);
        List<EntityFact> facts = entity.facts();
        Optional<Triple> statement = EntityClaim.statement(inquiry.graph(), entity.iri());
        String title = statement
                .map(said -> terms.text(NodeFactory.createTripleTerm(said)))
                .orElseGet(() -> terms.text(entity.iri()));
        Html heading = statement
                .map(said -> terms.of(NodeFactory.createTripleTerm(said)))
                .orElseGet(() -> Html.text(title));
        Html head = statement.isPresent()
                ? claimed(EntityClaim.read(inquiry.graph(), entity.iri(), statement.get()), inquiry, cells, tables)
                : names(facts, title, terms, inquiry);
        StringBuilder body = new StringBuilder();
        List<EntityFact> links = facts.stream().filter(EntityLinks::isLink).toList();
        List<EntityFact> shown = facts.stream()
                .filter(fact -> !EntityLinks.isLink(fact)
                        && !(fact.claim() == null && fact.statement().predicateMatches(RDF.Nodes.type))
                        && !(statement.isPresent()
                                && SHOWN_OF_CLAIMS.contains(fact.statement().getPredicate())))
                .toList();
        body.append(facts(shown, statement.isPresent(), inquiry, path, tables));
        Html evidence = statement.isPresent() ? EvidenceHtml.table(cells.evidence(entity.iri())) : Html.NONE;
        if (!evidence.equals(Html.NONE)) {
            body.append(section("evidence", "Evidence", evidence));
        }
        if (!links.isEmpty()) {
            body.append(section("links", "In Wikidata and elsewhere", EntityLinks.of(links, cells)));
        }
        for (EntityIncoming incoming : EntityIncoming.of(entity.iri(), inquiry, mentions)) {
            Html list = new Html(tables.statements(incoming.statements())
                    + Parts.of(path, incoming.list(), incoming.part(), incoming.more())
                            .markup());
            body.append(section(incoming.list(), incoming.heading(), list));
        }
        return new Page(
                200,
                title,
                PAGE.fill(Map.of(
                        "kind", kinds(facts, cells),
                        "title", heading,
                        "head", head,
                        "body", new Html(body.toString()),
                        "notes", cells.notes(),
                        "iri", KEY.fill(Map.of("iri", entity.iri().getURI())),
                        "ask", Links.ask(question(entity, statement)),
                        "forms", Parts.forms(path))));
    }

    private static Html section(String id, String heading, Html body) {
        return SECTION.fill(Map.of("id", id, "heading", heading, "body", body));
    }

    private static Html facts(
            List<EntityFact> all, boolean ofClaim, Inquiry inquiry, String path, EntityTables tables) {
        if (all.isEmpty()) {
            return Html.NONE;
        }
        int part = inquiry.part("facts");
        int from = Math.min(all.size(), Math.multiplyExact(PART, Math.min(part - 1, Entity.READ)));
        int to = Math.min(all.size(), from + PART);
        if (from == to) {
            throw new HttpError(
                    404, "there is no part " + part + " of these facts; the last is " + (all.size() + PART - 1) / PART);
        }
        String number = all.size() >= Entity.READ
                ? "The first " + EntityCells.count(all.size()) + " facts; ask for all with SPARQL"
                : EntityCells.count(all.size()) + (all.size() == 1 ? " fact" : " facts");
        Html list = new Html(tables.facts(all.subList(from, to))
                + Parts.of(path, "facts", part, to < all.size()).markup());
        return section("facts", ofClaim ? "About this claim" : number, list);
    }

    /** What it is, and how surely where no source says so in its own name. */
    private static Html kinds(List<EntityFact> facts, EntityCells cells) {
        return new Html(facts.stream()
                .filter(fact -> fact.statement().predicateMatches(RDF.Nodes.type))
                .map(fact ->
                        doubt(fact, cells) + cells.terms().of(fact.statement().getObject()))
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    private static String doubt(EntityFact fact, EntityCells cells) {
        return cells.claim(fact)
                .map(EntityCells::kind)
                .filter(kind -> !kind.equals(TermHtml.words(Dsr.STATED)))
                .map(kind -> kind + " ")
                .orElse("");
    }

    /** All asserted names but the one in the title, each in its language. */
    private static Html names(List<EntityFact> facts, String title, TermHtml terms, Inquiry inquiry) {
        List<String> names = facts.stream()
                .filter(fact -> NAMING.contains(fact.statement().getPredicate())
                        && inquiry.graph().contains(fact.statement()))
                .map(fact -> fact.statement().getObject())
                .filter(name ->
                        name.isLiteral() && !name.getLiteralLexicalForm().equals(title))
                .distinct()
                .limit(NAMES)
                .map(name -> "<li>" + terms.of(name) + "</li>")
                .toList();
        return names.isEmpty() ? Html.NONE : new Html("<ul class=\"names\">" + String.join("\n", names) + "</ul>");
    }

    private static Html claimed(EntityClaim claim, Inquiry inquiry, EntityCells cells, EntityTables tables) {
        List<EntityFact> others = new ArrayList<>(Entity.made(inquiry.graph(), claim.statement()));
        others.removeIf(fact -> claim.iri().equals(fact.claim()));
        boolean asserted = inquiry.graph().contains(claim.statement());
        return CLAIM.fill(Map.of(
                "kind",
                EntityCells.kind(claim),
                "status",
                cells.status(claim),
                "meaning",
                claim.status().map(cells::definition).orElse(""),
                "asserted",
                asserted
                        ? "The statement is asserted: queries for its property find it."
                        : "The statement is not asserted: queries for its property do not find it, only its claims do.",
                "sources",
                cells.sources(claim),
                "others",
                others.isEmpty() ? Html.NONE : section("others", "Others on the same", tables.statements(others))));
    }

    /** A query to go on from: what rests on a source, else what is claimed of the thing, or of what a claim is about. */
    private static String question(Entity entity, Optional<Triple> statement) {
        String which = entity.is(Dsr.SOURCE) ? "prov:hadPrimarySource" : "dsr:about";
        Node thing = statement.map(Triple::getSubject).orElse(entity.iri());
        return """
                SELECT ?claim ?statement ?status ?source
                WHERE {
                  ?claim %s <%s> ;
                         rdf:reifies ?statement ;
                         dsr:status ?status .
                  OPTIONAL { ?claim prov:hadPrimarySource ?source }
                }
                LIMIT 100""".formatted(which, thing);
    }
}
