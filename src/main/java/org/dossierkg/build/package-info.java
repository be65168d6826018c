/** Wires the rooms: a dossier's folder in, a checked generation of its dataset out. */
@NullMarked
package org.dossierkg.build;

import org.jspecify.annotations.NullMarked;
