/** Checks a dataset: SHACL shapes and SPARQL checks, whose findings point at the row that caused them. */
@NullMarked
package org.dossierkg.shapes;

import org.jspecify.annotations.NullMarked;
