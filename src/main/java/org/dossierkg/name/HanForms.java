package org.dossierkg.name;

import com.ibm.icu.text.Transliterator;

/** Simplified forms of traditional Chinese characters, one by one. */
final class HanForms {
    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final char[] SIMPLIFIED = table();

    private HanForms() {}

    static int simplified(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST ? SIMPLIFIED[codePoint - FIRST] : codePoint;
    }

    private static char[] table() {
        StringBuilder all = new StringBuilder(2 * (LAST - FIRST + 1));
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n');
        }
        String simple = Transliterator.getInstance("Traditional-Simplified").transliterate(all.toString());
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0, at = 0; i < table.length; i++) {
            int end = simple.indexOf('\n', at);
            table[i] = end - at == 1 ? simple.charAt(at) : (char) (FIRST + i);
            at = end + 1;
        }
        return table;
    }
}
