package org.dossierkg.mapping;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The lines of sorted sources in one order, each different line once. */
final class MergedLines {
    private MergedLines() {}

    /** Lines in their order. */
    interface Source {
        /** The next line, not before the one before it; null behind the last. */
        @Nullable
        Line next() throws IOException;
    }

    /** Takes line after line. */
    interface Sink {
        void add(Line line) throws IOException;
    }

    static void write(List<? extends Source> sources, Sink sink) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        for (Source source : sources) {
            add(source, heads);
        }
        Line last = null;
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            Line line = head.line();
            if (last == null || line.compareTo(last) != 0) {
                sink.add(line);
            }
            last = line;
            add(head.source(), heads);
        }
    }

    private static void add(Source source, PriorityQueue<Head> heads) throws IOException {
        Line next = source.next();
        if (next != null) {
            heads.add(new Head(next, source));
        }
    }

    /** The line that a source gives next. */
    private record Head(Line line, Source source) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return line.compareTo(other.line);
        }
    }
}
