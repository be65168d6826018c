/** Forms of names that let the same name be found again however it is written. */
@NullMarked
package org.dossierkg.name;

import org.jspecify.annotations.NullMarked;
