package org.dossierkg.link;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.mapping.Claims;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;
import org.dossierkg.vocab.Dsr;

/**
 * A link from an entity of the dossier to an item of Wikidata, or to another thing that is the same.
 *
 * @param row the row of the link table
 * @param subject IRI of the entity
 * @param object IRI of the item or of the other thing
 * @param state what has been decided
 * @param base stands before the IRI of the claim
 */
record Link(Row row, String subject, String object, State state, String base) {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

    /** An item of Wikidata. */
    static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");

    enum State {
        ACCEPTED,
        REJECTED,
        CANDIDATE
    }

    /** The link of a row, or nothing when the row is refused. */
    static Optional<Link> of(Row row, String base, Consumer<Problem> problems) {
        Cells cells = new Cells(row, problems);
        String key = cells.text("subject_id");
        String object = cells.text("object_id");
        String qid = object.startsWith("wd:") ? object.substring("wd:".length()) : object;
        boolean item = QID.matcher(qid).matches();
        State state = state(cells);
        if (key.isEmpty()) {
            cells.refuse("subject_id", "is empty", "write the key of an entity of the dossier");
        }
        if (!item && (!IRI.matcher(object).matches() || object.contains("wikidata.org/"))) {
            cells.refuse(
                    "object_id",
                    "\"" + object + "\" is not an item of Wikidata",
                    "write one such as wd:Q148, or the IRI of another thing that is the same");
        }
        if (!cells.text("predicate_id").equals("skos:exactMatch")) {
            cells.refuse(
                    "predicate_id",
                    "\"" + cells.text("predicate_id") + "\" cannot link to Wikidata",
                    "write skos:exactMatch, and Not in predicate_modifier to reject it");
        }
        if (state == State.ACCEPTED && cells.text("mapping_source").isEmpty()) {
            cells.refuse("mapping_source", "an accepted link has no origin", "say where the identifier was seen");
        }
        checkScore(cells);
        checkDate(cells, state);
        String subject = key.contains(":") ? key : base + key;
        return cells.refused()
                ? Optional.empty()
                : Optional.of(new Link(row, subject, item ? WIKIDATA + qid : object, state, base));
    }

    private static State state(Cells cells) {
        String modifier = cells.text("predicate_modifier");
        if (!modifier.isEmpty() && !modifier.equals("Not")) {
            cells.refuse("predicate_modifier", "\"" + modifier + "\" is not known", "write Not or leave it empty");
        }
        if (modifier.equals("Not")) {
            return State.REJECTED;
        }
        return cells.text("reviewer_label").isEmpty() ? State.CANDIDATE : State.ACCEPTED;
    }

    private static void checkScore(Cells cells) {
        String score = cells.text("confidence");
        try {
            if (!score.isEmpty()
                    && new BigDecimal(score)
                                    .subtract(new BigDecimal("0.5"))
                                    .abs()
                                    .doubleValue()
                            > 0.5) {
                cells.refuse("confidence", "\"" + score + "\" is not between 0 and 1", "correct it");
            }
        } catch (NumberFormatException e) {
            cells.refuse("confidence", "\"" + score + "\" is not a number", "write one between 0 and 1");
        }
    }

    private static void checkDate(Cells cells, State state) {
        String date = cells.text("mapping_date");
        try {
            if (!date.isEmpty()) {
                LocalDate.parse(date);
            } else if (state == State.ACCEPTED) {
                cells.refuse("mapping_date", "an accepted link has no date", "write the day of the review");
            }
        } catch (DateTimeException e) {
            cells.refuse("mapping_date", "\"" + date + "\" is not a date", "write a day such as 2026-01-31");
        }
    }

    boolean isToWikidata() {
        return object.startsWith(WIKIDATA);
    }

    /** What the link's claim is called by; readable, since people meet it. */
    private String objectName() {
        return isToWikidata()
                ? object.substring(WIKIDATA.length())
                : object.substring(object.indexOf("//") + 2).replaceAll("[^\\p{L}\\p{N}.]+", "-");
    }

    /** Writes the link's claim, and the link itself when it is accepted. */
    void write(StreamRDF sink) {
        Cells cells = new Cells(row, ignored -> {});
        Node entity = NodeFactory.createURI(subject);
        Triple link = Triple.create(entity, SKOS.exactMatch.asNode(), NodeFactory.createURI(object));
        Node claim = NodeFactory.createURI(base + "claim/link-" + entity.getLocalName() + "-" + objectName());
        Claims.write(claim, link, row, sink);
        Node status = switch (state) {
            case ACCEPTED -> Dsr.STATED;
            case REJECTED -> Dsr.DISPUTED;
            case CANDIDATE -> Dsr.INFERRED;
        };
        sink.triple(Triple.create(claim, Dsr.STATUS, status));
        property(sink, claim, Dsr.SCORE, cells.text("confidence"), XSDDatatype.XSDdecimal);
        property(sink, claim, Dsr.METHOD, cells.text("mapping_justification"), XSDDatatype.XSDstring);
        property(sink, claim, Dsr.REVIEWER, cells.text("reviewer_label"), XSDDatatype.XSDstring);
        property(sink, claim, Dsr.REVIEWED_ON, cells.text("mapping_date"), XSDDatatype.XSDdate);
        property(sink, claim, Dsr.term("origin"), cells.text("mapping_source"), XSDDatatype.XSDstring);
        property(sink, claim, RDFS.comment.asNode(), cells.text("comment"), XSDDatatype.XSDstring);
        if (state == State.ACCEPTED) {
            sink.triple(link);
        }
    }

    private static void property(StreamRDF sink, Node claim, Node property, String text, XSDDatatype type) {
        if (!text.isEmpty()) {
            sink.triple(Triple.create(claim, property, NodeFactory.createLiteralDT(text, type)));
        }
    }
}
