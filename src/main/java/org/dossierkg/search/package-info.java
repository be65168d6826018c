/** The names of a dataset, found as people type them: in any script, half typed, or mistyped. */
@NullMarked
package org.dossierkg.search;

import org.jspecify.annotations.NullMarked;
