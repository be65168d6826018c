/** Asks a dataset: named queries with their question, and the formats of the answers. */
@NullMarked
package org.dossierkg.query;

import org.jspecify.annotations.NullMarked;
