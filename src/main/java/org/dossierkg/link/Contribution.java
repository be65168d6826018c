package org.dossierkg.link;

/**
 * What one feature does to a candidate's score.
 *
 * @param feature what was compared
 * @param value how far it agrees
 * @param contribution value times weight: above 0 it speaks for the candidate
 */
public record Contribution(Feature feature, double value, double contribution) {}
