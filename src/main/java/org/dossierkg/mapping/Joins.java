package org.dossierkg.mapping;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * The joins of a conversion: their parents are read before the first table that needs them, and dropped behind the last.
 *
 * <p>Memory is bound by {@link Resources#memory} for the parents of all joins that are held at once, however many rows
 * the tables have and however many of them share a key. Beside it stand, for each join that is in files, 1 MB of buffers,
 * and 512 KB for parents even if the limit is less; while an index grows, half of its table of places once more; and the
 * lines of the parts under way, which for claims alone have all parents of a key at once.
 */
final class Joins implements Closeable {
    /** One in so many bytes is kept for joining by parts. */
    private static final int RESERVE = 8;

    /** How many bytes are gathered before they are written. */
    private static final int BLOCK = 1 << 16;

    private final Resources resources;

    /** In how many tables that are not done the joins are. */
    private final Map<Parents, Integer> uses = new HashMap<>();

    private final Map<Parents, Join> open = new HashMap<>();
    private final List<Join> numbered = new ArrayList<>();
    private boolean holes;

    private Joins(Resources resources) {
        this.resources = resources;
    }

    /** @param tables the triples maps of each table that is to be converted */
    static Joins of(Collection<List<TriplesMap>> tables, Resources resources) {
        Joins joins = new Joins(resources);
        tables.forEach(maps -> parents(maps).forEach(parents -> joins.uses.merge(parents, 1, Integer::sum)));
        return joins;
    }

    private static Set<Parents> parents(List<TriplesMap> maps) {
        Set<Parents> parents = new LinkedHashSet<>();
        maps.stream().flatMap(TriplesMap::termMaps).forEach(map -> {
            if (map instanceof ReferencingObjectMap join) {
                parents.add(join.join().parents());
            }
        });
        return parents;
    }

    /**
     * Reads the parents that a table needs and that are not there yet.
     *
     * @return the table's maps with joins that find them
     * @throws ProblemException if claims need a join whose parents are too many for memory
     */
    List<TriplesMap> ready(List<TriplesMap> maps) throws IOException {
        holes = false;
        for (Parents parents : parents(maps)) {
            if (!open.containsKey(parents)) {
                long memory = resources.memory() - resources.memory() / RESERVE - held();
                Join join = Join.read(parents, numbered.size(), memory, resources);
                numbered.add(join);
                open.put(parents, join);
            }
            holes |= join(parents).makesHoles();
        }
        return maps.stream().map(map -> map.withJoins(this::join, this::whole)).toList();
    }

    private Join join(Parents parents) {
        return Objects.requireNonNull(open.get(parents));
    }

    private Join whole(Parents parents) {
        Join join = join(parents);
        if (!join.isInMemory()) {
            throw new ProblemException(Problem.error(
                    Position.of(parents.source().header().path()),
                    "its rows are too many for the memory for joins, and claims are joined to them",
                    "allow joins more with --memory"));
        }
        return join.whole();
    }

    /** How many bytes of memory parents take now. */
    private long held() {
        return open.values().stream().mapToLong(Join::memory).sum();
    }

    /** Writes lines; those with holes once for each parent, now or by {@link #finish}. */
    void write(Bytes lines, OutputStream out) throws IOException {
        if (!holes) {
            lines.writeTo(out);
            return;
        }
        OutputStream blocks = new BufferedOutputStream(out, BLOCK);
        byte[] bytes = lines.array();
        int written = 0;
        int line = 0;
        for (int i = 0; i < lines.length(); i++) {
            if (bytes[i] == '\n') {
                line = i + 1;
            } else if (bytes[i] == Hole.MARK) {
                blocks.write(bytes, written, line - written);
                HoleLine filled = HoleLine.of(bytes, line, i);
                numbered.get(Hole.join(bytes, i)).fill(filled, blocks);
                line = filled.end();
                written = line;
                i = line - 1;
            }
        }
        blocks.write(bytes, written, lines.length() - written);
        blocks.flush();
    }

    /** Writes the lines of a table that were kept, and drops the parents that no further table needs. */
    void finish(List<TriplesMap> maps, OutputStream out) throws IOException {
        OutputStream blocks = new BufferedOutputStream(out, BLOCK);
        for (Parents parents : parents(maps)) {
            Join join = join(parents);
            join.finish(resources.memory() - held(), blocks);
            if (uses.merge(parents, -1, Integer::sum) == 0) {
                open.remove(parents);
                join.close();
            }
        }
        blocks.flush();
    }

    @Override
    public void close() throws IOException {
        for (Join join : open.values()) {
            join.close();
        }
    }
}
