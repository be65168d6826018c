package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs texts for {@link Symbols}, with the symbols that a sample of the texts makes most of. */
final class Packing {
    private static final int ROUNDS = 5;

    /** Bytes as they are, then symbols. */
    private static final int TOKENS = 256 + Symbols.MOST;

    /** What a symbol of one byte counts for, since without it that byte takes two. */
    private static final int ALONE = 4;

    /** Each with a character a byte. */
    private final List<String> symbols;

    /** By state and byte the next state of a walk along all symbols; 0 where none goes on so. */
    private final short[] next;

    /** By state the token of the symbol that ends there; 0 where none ends. */
    private final short[] ends;

    private Packing(List<String> symbols) {
        this.symbols = symbols;
        int states = 1 + symbols.stream().mapToInt(String::length).sum();
        this.next = new short[states << 8];
        this.ends = new short[states];
        short count = 0;
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            int state = 0;
            for (char letter : symbols.get(symbol).toCharArray()) {
                int step = (state << 8) | letter;
                if (next[step] == 0) {
                    next[step] = ++count;
                }
                state = next[step];
            }
            ends[state] = (short) (256 + symbol);
        }
    }

    /** @param sample texts as UTF-8; the same give the same */
    static Packing of(List<byte[]> sample) {
        Packing packing = new Packing(List.of());
        for (int round = 0; round < ROUNDS; round++) {
            packing = packing.better(sample);
        }
        return packing;
    }

    /** One whose symbols are those of this one, or two of them together, by how many bytes of the sample they cover. */
    private Packing better(List<byte[]> sample) {
        int[] counts = new int[TOKENS];
        int[] pairs = new int[TOKENS * TOKENS];
        for (byte[] text : sample) {
            int before = -1;
            for (int at = 0; at < text.length; ) {
                int token = token(text, at);
                counts[token]++;
                if (before >= 0) {
                    pairs[before * TOKENS + token]++;
                }
                before = token;
                at += length(token);
            }
        }
        Map<String, Integer> gains = new HashMap<>();
        for (int one = 0; one < TOKENS; one++) {
            if (counts[one] > 0) {
                gains.merge(bytes(one), counts[one] * (length(one) == 1 ? ALONE : length(one)), Integer::sum);
                for (int other = 0; other < TOKENS; other++) {
                    int both = pairs[one * TOKENS + other];
                    int length = length(one) + length(other);
                    if (both > 0 && length <= Symbols.LONGEST) {
                        gains.merge(bytes(one) + bytes(other), both * length, Integer::sum);
                    }
                }
            }
        }
        return new Packing(gains.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Symbols.MOST)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** The longest symbol at a place, or the byte there. */
    private int token(byte[] text, int from) {
        int token = text[from] & 0xFF;
        int state = 0;
        for (int at = from; at < text.length; at++) {
            state = next[(state << 8) | (text[at] & 0xFF)];
            if (state == 0) {
                break;
            }
            token = ends[state] == 0 ? token : ends[state];
        }
        return token;
    }

    private int length(int token) {
        return token < 256 || token - 256 >= symbols.size()
                ? 1
                : symbols.get(token - 256).length();
    }

    private String bytes(int token) {
        return token < 256 ? String.valueOf((char) token) : symbols.get(token - 256);
    }

    /** Writes a text behind the length of what it is packed to. */
    void write(byte[] text, Blob out) {
        byte[] packed = new byte[2 * text.length];
        int size = 0;
        for (int at = 0; at < text.length; ) {
            int token = token(text, at);
            if (token < 256) {
                packed[size++] = (byte) Symbols.ESCAPE;
                packed[size++] = text[at];
            } else {
                packed[size++] = (byte) (token - 256);
            }
            at += length(token);
        }
        out.bytes(packed, size);
    }

    /** The symbols as {@link Symbols} reads them. */
    ByteBuffer bytes() {
        ByteBuffer table = ByteBuffer.allocate(symbols.size() * (1 + Symbols.LONGEST));
        for (String symbol : symbols) {
            table.put((byte) symbol.length()).put(symbol.getBytes(StandardCharsets.ISO_8859_1));
        }
        return table.flip();
    }
}
