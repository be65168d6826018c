package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import org.dossierkg.source.ByteRow;
import org.dossierkg.source.Row;

/**
 * What a row is joined by: the values of one side of the join conditions, put together to one run of bytes.
 *
 * @param conditions one expression a join condition
 */
record JoinKeys(List<Expression> conditions) {
    /** Stands between the values; no byte of UTF-8. */
    private static final char BETWEEN = 0xFF;

    JoinKeys {
        conditions = List.copyOf(conditions);
    }

    /** Is shown keys. */
    interface Visitor {
        /** A key, which starts at this offset and ends where the run does; may be followed or taken back. */
        void key(int start);
    }

    /** Shows every combination of the values that the expressions give; none when one of them gives none. */
    void of(Row row, Bytes out, Visitor visitor) {
        if (row instanceof ByteRow cells && areCells()) {
            ofCells(cells, out, visitor);
            return;
        }
        for (List<String> key : combinations(row)) {
            int start = out.length();
            for (int i = 0; i < key.size(); i++) {
                if (i > 0) {
                    out.put(BETWEEN);
                }
                out.text(key.get(i));
            }
            visitor.key(start);
        }
    }

    private boolean areCells() {
        for (Expression condition : conditions) {
            boolean isCell = condition instanceof Reference reference && reference.isSingle();
            if (!isCell) {
                return false;
            }
        }
        return true;
    }

    private void ofCells(ByteRow row, Bytes out, Visitor visitor) {
        int start = out.length();
        for (int i = 0; i < conditions.size(); i++) {
            int column = ((Reference) conditions.get(i)).column();
            if (row.isEmpty(column)) {
                out.truncate(start);
                return;
            }
            if (i > 0) {
                out.put(BETWEEN);
            }
            out.put(row.source(column), row.start(column), row.end(column));
        }
        visitor.key(start);
    }

    private List<List<String>> combinations(Row row) {
        List<List<String>> keys = List.of(List.of());
        for (Expression condition : conditions) {
            List<String> values = condition.values(row);
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (String value : values) {
                    List<String> extended = new ArrayList<>(key);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            keys = longer;
        }
        return keys;
    }

    /** The columns that are read. */
    List<String> columns() {
        return conditions.stream().flatMap(e -> e.columns().stream()).distinct().toList();
    }
}
