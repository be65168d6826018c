package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.dossierkg.vocab.Dsr;

/** A claim map that writes the lines of its claims, which are in the default graph. */
final class ClaimWriter {
    private static final byte[] CLAIM = ascii(" <" + RDF.type.getURI() + "> <" + Dsr.CLAIM.getURI() + "> .\n");
    private static final byte[] REIFIES = ascii(" <" + RDF.Nodes.reifies.getURI() + "> <<( ");
    private static final byte[] REIFIED = ascii(" )>> .\n");
    private static final byte[] ABOUT = ascii(" <" + Dsr.ABOUT.getURI() + "> ");
    private static final byte[] ROW = ascii(" <" + Dsr.ROW.getURI() + "> \"");
    private static final byte[] QUOTED = ascii("\" .\n");
    private static final byte[] EARLIEST = ascii(" <" + ClaimMap.EARLIEST.getURI() + "> \"");
    private static final byte[] LATEST = ascii(" <" + ClaimMap.LATEST.getURI() + "> \"");
    private static final byte[] DAY = ascii("\"^^<" + XSD.date.getURI() + "> .\n");
    private static final byte[] END = ascii(" .\n");

    private static final byte[] STATUS = NodeLines.bytes(Dsr.STATUS);
    private static final byte[] AS_OF = NodeLines.bytes(ClaimMap.AS_OF);
    private static final byte[] STATED = NodeLines.bytes(Dsr.STATED);
    private static final List<byte[]> STATUSES =
            Dsr.STATUSES.stream().map(NodeLines::bytes).toList();

    private final boolean severalObjects;
    private final TermsWriter reifier;
    private final List<Property> properties;

    private ClaimWriter(ClaimMap map) {
        severalObjects = map.severalObjects();
        reifier = map.reifier().writer();
        properties = map.properties().stream().map(Property::of).toList();
    }

    static ClaimWriter of(ClaimMap map) {
        return new ClaimWriter(map);
    }

    /** What is said of each claim. */
    private record Property(PredicateObjectMap map, List<TermsWriter> predicates, List<TermsWriter> objects) {
        static Property of(PredicateObjectMap map) {
            return new Property(
                    map,
                    map.predicates().stream().map(TermMap::writer).toList(),
                    map.objects().stream().map(TermMap::writer).toList());
        }
    }

    /** Writes the claims of a triple of three terms, and returns whether the triple is asserted. */
    boolean write(ByteRow row, int subject, int predicate, int object, Lines lines) {
        Terms terms = lines.terms();
        int first = terms.count();
        reifier.write(row, terms, lines.problems());
        int behind = terms.count();
        boolean asserted = false;
        for (int reifierTerm = first; reifierTerm < behind; reifierTerm++) {
            int claim = reifierTerm;
            if (severalObjects) {
                claim = terms.count();
                ClaimNames.add(reifierTerm, object, terms);
            }
            reify(row, claim, subject, predicate, object, lines);
            asserted |= describe(row, claim, StatedDate.of(terms, object), lines);
            terms.truncate(behind);
        }
        terms.truncate(first);
        return asserted;
    }

    private static void reify(ByteRow row, int claim, int subject, int predicate, int object, Lines lines) {
        Terms terms = lines.terms();
        Bytes out = lines.out();
        terms.copy(claim, out);
        out.put(CLAIM);
        terms.copy(claim, out);
        out.put(REIFIES);
        terms.copy(subject, out);
        out.put(' ');
        terms.copy(predicate, out);
        out.put(' ');
        terms.copy(object, out);
        out.put(REIFIED);
        terms.copy(claim, out);
        out.put(ABOUT);
        terms.copy(subject, out);
        out.put(END);
        quoted(claim, ROW, row.name(), QUOTED, lines);
    }

    /** Writes what is said of a claim, and returns whether its triple is asserted. */
    private boolean describe(ByteRow row, int claim, Optional<StatedDate> ofObject, Lines lines) {
        Terms terms = lines.terms();
        Optional<StatedDate> date = ofObject;
        boolean stated = true;
        int before = terms.count();
        for (Property property : properties) {
            for (TermsWriter predicateMap : property.predicates()) {
                predicateMap.write(row, terms, lines.problems());
                int behind = terms.count();
                for (int predicate = before; predicate < behind; predicate++) {
                    say(row, claim, predicate, property, lines);
                    if (terms.is(predicate, STATUS)) {
                        stated = isStated(row, property, behind, terms, lines.problems());
                    } else if (date.isEmpty() && terms.is(predicate, AS_OF) && behind < terms.count()) {
                        date = StatedDate.of(terms, behind);
                    }
                    terms.truncate(behind);
                }
                terms.truncate(before);
            }
        }
        if (date.isPresent()) {
            quoted(claim, EARLIEST, date.get().earliest().toString(), DAY, lines);
            quoted(claim, LATEST, date.get().latest().toString(), DAY, lines);
        }
        return stated;
    }

    /** Writes a property of a claim, whose values are the last of the terms then. */
    private static void say(ByteRow row, int claim, int predicate, Property property, Lines lines) {
        Terms terms = lines.terms();
        Bytes out = lines.out();
        int first = terms.count();
        for (TermsWriter object : property.objects()) {
            object.write(row, terms, lines.problems());
        }
        for (int object = first; object < terms.count(); object++) {
            terms.copy(claim, out);
            out.put(' ');
            terms.copy(predicate, out);
            out.put(' ');
            terms.copy(object, out);
            out.put(END);
        }
    }

    private static void quoted(int claim, byte[] open, String text, byte[] close, Lines lines) {
        Bytes out = lines.out();
        lines.terms().copy(claim, out);
        out.put(open);
        out.literal(text);
        out.put(close);
    }

    /** Whether one of the last terms is the status of what is asserted; a problem tells if one of them is no status. */
    private static boolean isStated(
            ByteRow row, Property property, int first, Terms terms, Consumer<Problem> problems) {
        boolean stated = false;
        boolean known = first < terms.count();
        for (int status = first; status < terms.count(); status++) {
            stated |= terms.is(status, STATED);
            known &= terms.isOneOf(status, STATUSES);
        }
        if (!known) {
            List<Node> statuses = property.map().objects().stream()
                    .flatMap(map -> map.terms(row, told -> {}).stream())
                    .toList();
            ClaimMap.checkStatus(property.map(), statuses, row, problems);
        }
        return stated;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
