package org.dossierkg.report;

import java.util.Locale;

/** How bad a problem is: an error stops a build, a warning is shown and counted, an information is shown. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The word that a report line shows, such as {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
