package org.dossierkg.guard;

/** A text that ends the query when it is read for too long: a regular expression can read one for ever. */
final class GuardedText implements CharSequence {
    private static final int OFTEN = 0x3FF;

    private final String text;
    private final Allowance allowance;
    private int reads;

    GuardedText(String text, Allowance allowance) {
        this.text = text;
        this.allowance = allowance;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & OFTEN) == 0) {
            allowance.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
