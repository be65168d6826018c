package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the bytes of packed texts stand for: each for up to {@value #LONGEST} bytes that are frequent together, so that
 * every text can be read by itself.
 *
 * <pre>
 * "University of Bonn"      [Universi][ty of ][Bonn]      three bytes
 * </pre>
 *
 * <p>The method is FSST: Boncz, Neumann, Leis, "Fast Static Symbol Table", VLDB 2020.
 */
final class Symbols {
    static final int MOST = 255;
    static final int LONGEST = 8;

    /** Stands before a byte that is itself meant. */
    static final int ESCAPE = 255;

    private final byte[][] symbols;

    /** @param table each symbol behind its length */
    Symbols(ByteBuffer table) {
        this.symbols = new byte[MOST][];
        for (int code = 0; table.hasRemaining(); code++) {
            symbols[code] = new byte[table.get()];
            table.get(symbols[code]);
        }
    }

    /** The text of so many packed bytes from a place on. */
    String text(ByteBuffer packed, int from, int length) {
        byte[] utf8 = new byte[LONGEST * length];
        int size = 0;
        for (int at = from; at < from + length; at++) {
            int code = packed.get(at) & 0xFF;
            if (code == ESCAPE) {
                utf8[size++] = packed.get(++at);
            } else {
                byte[] symbol = symbols[code];
                System.arraycopy(symbol, 0, utf8, size, symbol.length);
                size += symbol.length;
            }
        }
        return new String(utf8, 0, size, StandardCharsets.UTF_8);
    }
}
