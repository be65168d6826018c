package org.dossierkg.server;

import java.util.Collection;

/**
 * A piece of HTML that is safe to send: markup of ours, and text of others only in escaped form.
 *
 * @param markup as it goes to the browser
 */
record Html(String markup) {
    static final Html NONE = new Html("");

    /** This text as it reads, whatever characters it has. */
    static Html text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return new Html(out.toString());
    }

    /** The pieces one after the other. */
    static Html join(Collection<Html> pieces) {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.markup));
        return new Html(out.toString());
    }

    @Override
    public String toString() {
        return markup;
    }
}
