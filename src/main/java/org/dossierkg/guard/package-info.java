/** Keeps a question from a stranger within bounds: its text, the functions that it calls, its time, what it makes. */
@NullMarked
package org.dossierkg.guard;

import org.jspecify.annotations.NullMarked;
