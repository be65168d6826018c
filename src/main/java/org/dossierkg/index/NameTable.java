package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;

/** The names of an index, by number from 0. */
public final class NameTable {
    static final int FIELDS = 6;
    private static final CandidateName.Role[] ROLES = roles();

    private final IntBuffer table;
    private final ByteBuffer texts;
    private final ByteBuffer tokens;
    private final List<String> languages;

    NameTable(IntBuffer table, ByteBuffer texts, ByteBuffer tokens, List<String> languages) {
        this.table = table;
        this.texts = texts;
        this.tokens = tokens;
        this.languages = languages;
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

    /** Whose name it is. */
    public int entity(int name) {
        return table.get(name * FIELDS);
    }

    public CandidateName name(int name) {
        Cursor at = new Cursor(texts, table.get(name * FIELDS + 1));
        CandidateName.Role role = ROLES[at.number()];
        String language = languages.get(at.number());
        return new CandidateName(at.text(), language, role);
    }

    public CandidateName.Role role(int name) {
        return ROLES[texts.get(table.get(name * FIELDS + 1))];
    }

    /** Lower half of the hash of its fold. */
    public int fold(int name) {
        return table.get(name * FIELDS + 2);
    }

    /** Lower half of the hash of its core. */
    public int core(int name) {
        return table.get(name * FIELDS + 3);
    }

    /** Writes the numbers of its words into an array, as many as fit, and returns how many. */
    public int words(int name, int[] into) {
        Cursor at = new Cursor(tokens, table.get(name * FIELDS + 4));
        int count = Math.min(at.number(), into.length);
        for (int i = 0; i < count; i++) {
            into[i] = at.number();
        }
        return count;
    }

    /** What its words weigh together. */
    public float weight(int name) {
        return Float.intBitsToFloat(table.get(name * FIELDS + 5));
    }
}
