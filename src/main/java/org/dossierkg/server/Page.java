package org.dossierkg.server;

/**
 * What a browser is shown, without the frame that all pages share.
 *
 * @param status the HTTP status
 * @param title names the page in the browser's list of tabs and bookmarks
 * @param body between the shared header and footer
 */
record Page(int status, String title, Html body) {}
