package org.dossierkg.reconcile;

/**
 * Where a service is on the web.
 *
 * @param root its address without a slash at the end: {@code http://localhost:3030/reconcile}
 * @param view the address of a thing's page, with {@code {{id}}} for its identifier
 */
public record Place(String root, String view) {}
