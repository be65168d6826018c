/** Reconciles names by the W3C Reconciliation API: a service as JSON without its HTTP, and a client of other services. */
@NullMarked
package org.dossierkg.reconcile;

import org.jspecify.annotations.NullMarked;
