/** Maps rows to quads: a compiled RML mapping, fed with rows, writes into a StreamRDF. */
@NullMarked
package org.dossierkg.mapping;

import org.jspecify.annotations.NullMarked;
