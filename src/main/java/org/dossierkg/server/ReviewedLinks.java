package org.dossierkg.server;

/** The links that people review. */
public final class ReviewedLinks {
    private ReviewedLinks() {}
}
