package org.dossierkg.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Node;
import org.dossierkg.source.Row;

/**
 * The parent rows of a join. What is wrong with them is told by their own triples map.
 *
 * @param source of the rows
 * @param keys what a row is joined by
 * @param subject what is joined
 */
record Parents(LogicalSource source, JoinKeys keys, TermMap subject) {
    /** How many bytes of pairs are gathered where the source cannot be read in parts. */
    private static final int BLOCK = 1 << 16;

    /** Takes pairs of a key and a subject as N-Triples writes it. */
    interface Taker {
        void take(Pairs pairs) throws IOException;
    }

    /** Reads all rows on several cores, and hands their pairs on in the order of the rows. */
    void read(Resources resources, Taker taker) throws IOException {
        if (!source.isCuttable()) {
            read(taker);
            return;
        }
        TermsWriter writer = subject.writer();
        // what ends the reading is told by the parent's own triples map
        InParts.run(
                source,
                resources,
                (part, seen) -> {
                    Bytes pairs = new Bytes(part.length());
                    Terms terms = new Terms();
                    source.read(
                            part,
                            row -> {
                                if (seen.areOwn(row, ignored -> {})) {
                                    writer.write(row, terms, ignored -> {});
                                    add(row, terms, pairs);
                                }
                            },
                            () -> {
                                seen.forget();
                                pairs.truncate(0);
                            },
                            ignored -> {});
                    return pairs;
                },
                pairs -> {
                    taker.take(Pairs.of(pairs));
                    return true;
                });
    }

    /** Reads all rows one after the other, by way of terms. */
    void read(Taker taker) throws IOException {
        Bytes pairs = new Bytes(BLOCK);
        Terms terms = new Terms();
        try {
            source.read(
                    row -> {
                        for (Node term : subject.terms(row, ignored -> {})) {
                            NodeLines.term(term, terms.open());
                            terms.end();
                        }
                        add(row, terms, pairs);
                        if (pairs.length() >= BLOCK) {
                            take(pairs, taker);
                        }
                    },
                    ignored -> {});
            take(pairs, taker);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Adds a row's pairs, and takes the row's subjects back. */
    private void add(Row row, Terms subjects, Bytes pairs) {
        Bytes room = subjects.open();
        int count = subjects.count();
        keys.of(row, room, start -> {
            for (int term = 0; term < count; term++) {
                Pairs.put(
                        pairs,
                        room.array(),
                        start,
                        room.length(),
                        room.array(),
                        subjects.start(term),
                        subjects.end(term));
            }
            room.truncate(start);
        });
        subjects.truncate(0);
    }

    private static void take(Bytes pairs, Taker taker) {
        try {
            taker.take(Pairs.of(pairs));
            pairs.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
