/** Snapshots of Wikidata as an index of names: what can be linked to, found by any form of its names. */
@NullMarked
package org.dossierkg.index;

import org.jspecify.annotations.NullMarked;
