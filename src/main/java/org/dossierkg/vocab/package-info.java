/** The IRIs that the program writes. */
@NullMarked
package org.dossierkg.vocab;

import org.jspecify.annotations.NullMarked;
