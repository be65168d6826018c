package org.dossierkg.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A stream of lines that passes on each different line once, in the order of the lines' bytes, when all are there.
 *
 * <p>Lines beyond the memory wait in files of sorted lines, which are merged in the end. So what is passed on depends on
 * the lines alone: not on the memory, and not on the order in which they came.
 */
public final class DistinctLines extends OutputStream {
    /** How many files are open at once. */
    private static final int RUNS = 128;

    private final OutputStream out;
    private final long memory;
    private final Path folder;
    private final List<Line> lines = new ArrayList<>();
    private List<SortedRun> runs = new ArrayList<>();
    private byte[] open = new byte[0];
    private long held;
    private int files;

    private DistinctLines(OutputStream out, long memory, Path folder) {
        this.out = out;
        this.memory = memory;
        this.folder = folder;
    }

    /**
     * A stream that passes lines on to another, which the caller closes.
     *
     * @param memory about how many bytes of lines are held before they go to a file
     * @param temporary where a folder for the files is made, which {@link #close()} removes
     */
    public static DistinctLines of(OutputStream out, long memory, Path temporary) throws IOException {
        return new DistinctLines(out, memory, Files.createTempDirectory(temporary, "dossier-distinct"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] block = Arrays.copyOf(open, open.length + length);
        System.arraycopy(bytes, offset, block, open.length, length);
        int start = 0;
        for (int i = open.length; i < block.length; i++) {
            if (block[i] == '\n') {
                lines.add(new Line(block, start, i));
                start = i + 1;
                held += Line.COST;
            }
        }
        held += start;
        open = Arrays.copyOfRange(block, start, block.length);
        if (held > memory) {
            try {
                spill();
            } catch (IOException e) {
                throw new NoRoomException(folder, e);
            }
        }
    }

    /** Passes on the lines; nothing may be written after. */
    public void finish() throws IOException {
        if (open.length > 0) {
            write('\n');
        }
        lines.sort(null);
        Iterator<Line> inMemory = lines.iterator();
        merge(() -> inMemory.hasNext() ? inMemory.next() : null, line -> {
            out.write(line.block(), line.start(), line.length());
            out.write('\n');
        });
    }

    /** Removes the files, whether or not the lines were passed on. */
    @Override
    public void close() throws IOException {
        for (SortedRun run : runs) {
            run.delete();
        }
        Files.deleteIfExists(folder);
    }

    private void spill() throws IOException {
        if (runs.size() == RUNS) {
            SortedRun merged = nextRun();
            try (SortedRun.Writer writer = merged.writer()) {
                merge(() -> null, writer::add);
            }
            for (SortedRun run : runs) {
                run.delete();
            }
            runs = new ArrayList<>(List.of(merged));
        }
        lines.sort(null);
        SortedRun run = nextRun();
        runs.add(run);
        try (SortedRun.Writer writer = run.writer()) {
            Iterator<Line> sorted = lines.iterator();
            MergedLines.write(List.of(() -> sorted.hasNext() ? sorted.next() : null), writer::add);
        }
        lines.clear();
        held = 0;
    }

    private SortedRun nextRun() {
        return new SortedRun(folder.resolve("run" + files++));
    }

    private void merge(MergedLines.Source inMemory, MergedLines.Sink sink) throws IOException {
        List<MergedLines.Source> sources = new ArrayList<>(List.of(inMemory));
        List<Closeable> opened = new ArrayList<>();
        try {
            for (SortedRun run : runs) {
                SortedRun.Reader reader = run.reader();
                opened.add(reader);
                sources.add(reader);
            }
            MergedLines.write(sources, sink);
        } finally {
            for (Closeable reader : opened) {
                reader.close();
            }
        }
    }
}
