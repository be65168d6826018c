/** Reconciles names to the things of a catalogue: the W3C Reconciliation API without its HTTP. */
@NullMarked
package org.dossierkg.reconcile;

import org.jspecify.annotations.NullMarked;
