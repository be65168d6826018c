package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;

/** The names of an index, by number from 0. */
public final class NameTable {
    static final int FIELDS = 4;

    /** How many names one number of bits tells the entities of. */
    static final int BLOCK = Integer.SIZE;

    private static final CandidateName.Role[] ROLES = roles();

    private final IntBuffer table;
    private final IntBuffer owners;
    private final ByteBuffer texts;
    private final List<String> languages;
    private final Symbols symbols;

    NameTable(IntBuffer table, IntBuffer owners, ByteBuffer texts, List<String> languages, Symbols symbols) {
        this.table = table;
        this.owners = owners;
        this.texts = texts;
        this.languages = languages;
        this.symbols = symbols;
    }

    private static CandidateName.Role[] roles() {
        CandidateName.Role[] roles = new CandidateName.Role[CandidateName.Role.values().length];
        for (CandidateName.Role role : CandidateName.Role.values()) {
            roles[role.code()] = role;
        }
        return roles;
    }

    public int size() {
        return table.limit() / FIELDS;
    }

    /** Whose name it is: in a block of names a bit says where the next entity's begin. */
    public int entity(int name) {
        int block = name / BLOCK * 2;
        int begun = owners.get(block + 1) & (-1 >>> (BLOCK - 1 - name % BLOCK));
        return owners.get(block) + Integer.bitCount(begun);
    }

    private Cursor text(int name) {
        return new Cursor(texts, table.get(name * FIELDS));
    }

    public CandidateName name(int name) {
        Cursor at = text(name);
        int sort = at.number();
        at.skipNumbers();
        String text = at.text(symbols);
        return text.isEmpty()
                ? name(name - 1)
                : new CandidateName(text, languages.get(sort / ROLES.length), ROLES[sort % ROLES.length]);
    }

    public CandidateName.Role role(int name) {
        return ROLES[text(name).number() % ROLES.length];
    }

    /** Lower half of the hash of its fold. */
    public int fold(int name) {
        return table.get(name * FIELDS + 1);
    }

    /** Lower half of the hash of its core. */
    public int core(int name) {
        return table.get(name * FIELDS + 2);
    }

    /** Writes the numbers of its words into an array, as many as fit, and returns how many. */
    public int words(int name, int[] into) {
        Cursor at = text(name);
        at.number();
        int count = Math.min(at.number(), into.length);
        for (int i = 0; i < count; i++) {
            into[i] = at.number();
        }
        return count;
    }

    /** What its words weigh together. */
    public float weight(int name) {
        return Float.intBitsToFloat(table.get(name * FIELDS + 3));
    }
}
