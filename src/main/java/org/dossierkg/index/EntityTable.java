package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The entities of an index, by number from 0. */
public final class EntityTable {
    static final int FIELDS = 5;

    /** Set beside countries that are but hints. */
    static final int HINT = 1 << 31;

    private final IntBuffer table;
    private final ByteBuffer details;
    private final List<String> schemes;
    private final Symbols symbols;

    EntityTable(IntBuffer table, ByteBuffer details, List<String> schemes, Symbols symbols) {
        this.table = table;
        this.details = details;
        this.schemes = schemes;
        this.symbols = symbols;
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
        int countries = table.get(entity * FIELDS + 3);
        return countries < 0 ? 0 : countries;
    }

    /** Countries by description and website, packed likewise, for an entity that does not say its own. */
    public int countryHints(int entity) {
        int countries = table.get(entity * FIELDS + 3);
        return countries < 0 ? countries & ~HINT : 0;
    }

    /** Hash of the host of its first website; 0 when it has none. */
    public int host(int entity) {
        Cursor at = details(entity);
        return at.number() == 0 ? 0 : at.fixed();
    }

    /** Hash of the registered part of that host; 0 when it has none. */
    public int owner(int entity) {
        Cursor at = details(entity);
        if (at.number() == 0) {
            return 0;
        }
        at.fixed();
        return at.fixed();
    }

    private Cursor details(int entity) {
        return new Cursor(details, table.get(entity * FIELDS + 4));
    }

    private Cursor description(Cursor at) {
        for (int hashes = at.number(); hashes > 0; hashes--) {
            at.fixed();
        }
        return at;
    }

    /** One line; may be empty. */
    public String description(int entity) {
        return description(details(entity)).text(symbols);
    }

    /** The numbers in the QIDs of what it belongs to. */
    public List<Integer> parents(int entity) {
        Cursor at = description(details(entity));
        at.skipText();
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
        Cursor at = description(details(entity));
        at.skipText();
        parents(at);
        Map<String, String> identifiers = new TreeMap<>();
        for (int left = at.number(); left > 0; left--) {
            String scheme = schemes.get(at.number());
            identifiers.put(scheme, at.text(symbols));
        }
        return identifiers;
    }
}
