package org.dossierkg.mapping;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/**
 * The keys of the rows of a part, which are yet to be compared to those of the parts before. Until then a key that is
 * there counts as the row's own.
 */
final class PartKeys implements RowKeys {
    /** How many bytes stand before a key: its row's line (8 bytes) and which of the columns it is from (4 bytes). */
    static final int HEAD = Long.BYTES + Integer.BYTES;

    private static final int ROOM = 1 << 12;

    private final List<Integer> columns;
    private final byte[] head = new byte[HEAD];
    private final Bytes pairs;

    /** No keys yet for these columns, 0-based. */
    PartKeys(List<Integer> columns) {
        this.columns = columns;
        this.pairs = new Bytes(columns.isEmpty() ? 0 : ROOM);
    }

    @Override
    public boolean areOwn(ByteRow row, Consumer<Problem> problems) {
        boolean own = true;
        for (int key = 0; key < columns.size(); key++) {
            int column = columns.get(key);
            if (row.isEmpty(column)) {
                problems.accept(Keys.isEmpty(row, column));
                own = false;
            } else {
                ByteBuffer.wrap(head).putLong(row.line()).putInt(key);
                Pairs.put(pairs, head, 0, HEAD, row.source(column), row.start(column), row.end(column));
            }
        }
        return own;
    }

    @Override
    public void forget() {
        pairs.truncate(0);
    }

    /** Each key behind its head. */
    Pairs pairs() {
        return Pairs.of(pairs);
    }
}
