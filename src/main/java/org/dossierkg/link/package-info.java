/** Links entities of a dossier to Wikidata, as reviewed in an SSSOM table. */
@NullMarked
package org.dossierkg.link;

import org.jspecify.annotations.NullMarked;
