/** Keeps quads: one generation of a dataset, in memory or as a TDB2 directory. */
@NullMarked
package org.dossierkg.store;

import org.jspecify.annotations.NullMarked;
