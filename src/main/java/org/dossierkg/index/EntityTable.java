package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The entities of an index, by number from 0. */
public final class EntityTable {
    static final int FIELDS = 8;

    private final IntBuffer table;
    private final ByteBuffer details;

    EntityTable(IntBuffer table, ByteBuffer details) {
        this.table = table;
        this.details = details;
    }

    /** How many there are. */
    public int size() {
        return table.limit() / FIELDS - 1;
    }

    /** Such as {@code Q148}. */
    public String qid(int entity) {
        return "Q" + table.get(entity * FIELDS);
    }

    /** The number in the QID. */
    public int number(int entity) {
        return table.get(entity * FIELDS);
    }

    /** The first of its names; the next entity's first name is behind its last. */
    public int firstName(int entity) {
        return table.get(entity * FIELDS + 1);
    }

    public int names(int entity) {
        return firstName(entity + 1) - firstName(entity);
    }

    /** Bits of {@link Kind}; 0 when nobody says. */
    public int kinds(int entity) {
        return table.get(entity * FIELDS + 2) >>> 16;
    }

    /** The year of founding or birth; 0 when nobody says. */
    public int year(int entity) {
        return (short) table.get(entity * FIELDS + 2);
    }

    /** As {@link Countries} packs them. */
    public int countries(int entity) {
        return table.get(entity * FIELDS + 3);
    }

    /** Countries by description and website, packed likewise. */
    public int countryHints(int entity) {
        return table.get(entity * FIELDS + 4);
    }

    /** Hash of the host of its first website; 0 when it has none. */
    public int host(int entity) {
        return table.get(entity * FIELDS + 5);
    }

    /** Hash of the registered part of that host; 0 when it has none. */
    public int owner(int entity) {
        return table.get(entity * FIELDS + 6);
    }

    private Cursor details(int entity) {
        return new Cursor(details, table.get(entity * FIELDS + 7));
    }

    /** One line; may be empty. */
    public String description(int entity) {
        return details(entity).text();
    }

    /** The numbers in the QIDs of what it belongs to. */
    public List<Integer> parents(int entity) {
        Cursor at = details(entity);
        at.text();
        return parents(at);
    }

    private static List<Integer> parents(Cursor at) {
        int count = at.number();
        List<Integer> parents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parents.add(at.number());
        }
        return parents;
    }

    /** By scheme. */
    public Map<String, String> identifiers(int entity) {
        Cursor at = details(entity);
        at.text();
        parents(at);
        Map<String, String> identifiers = new TreeMap<>();
        for (int left = at.number(); left > 0; left--) {
            String scheme = at.text();
            identifiers.put(scheme, at.text());
        }
        return identifiers;
    }
}
