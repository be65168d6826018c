package org.dossierkg.guard;

/** Why a running query was stopped. */
public enum Stop {
    /** Its time was over. */
    TIME,
    /** The memory of the server ran short. */
    MEMORY,
    /** Whoever holds its id asked for it. */
    CANCELLED,
    /** Whoever asked has gone away. */
    GONE
}
