/** Positions, problems, and the report that collects them. */
@NullMarked
package org.dossierkg.report;

import org.jspecify.annotations.NullMarked;
