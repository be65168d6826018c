/** Serves a dataset over HTTP: SPARQL by an embedded Fuseki, and pages for people. */
@NullMarked
package org.dossierkg.server;

import org.jspecify.annotations.NullMarked;
