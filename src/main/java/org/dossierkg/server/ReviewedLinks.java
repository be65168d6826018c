package org.dossierkg.server;

import org.dossierkg.link.LinkReview;

/**
 * The links that people review.
 *
 * @param right who may write decisions
 */
public record ReviewedLinks(LinkReview links, ReviewRight right) {}
