package org.dossierkg.source;

/** What is UTF-8 and what is not, by table 3-7 of the Unicode Standard. */
final class Utf8 {
    private Utf8() {}

    /** Whether these bytes are whole characters in UTF-8. */
    static boolean isValid(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end) {
            int first = bytes[i] & 0xFF;
            int more =
                    first < 0x80 ? 0 : first < 0xC2 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : -1;
            if (more < 0 || i + more >= end) {
                return false;
            }
            if (more > 0 && !isSecond(first, bytes[i + 1] & 0xFF)) {
                return false;
            }
            for (int k = 2; k <= more; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += more + 1;
        }
        return true;
    }

    private static boolean isSecond(int first, int second) {
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= low && second <= high;
    }
}
