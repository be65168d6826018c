/** Reads files: a table becomes rows that know their position. */
@NullMarked
package org.dossierkg.source;

import org.jspecify.annotations.NullMarked;
