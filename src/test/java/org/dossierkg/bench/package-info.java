/** Measures {@code dossier convert} against its peers and against what one core can do at best. */
@NullMarked
package org.dossierkg.bench;

import org.jspecify.annotations.NullMarked;
