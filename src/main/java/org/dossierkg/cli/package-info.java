/** Reads arguments, prints, exits: the only room that does. */
@NullMarked
package org.dossierkg.cli;

import org.jspecify.annotations.NullMarked;
