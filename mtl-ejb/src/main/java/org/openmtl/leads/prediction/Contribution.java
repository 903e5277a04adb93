package org.openmtl.leads.prediction;

/**
 * What a fact adds to a prediction.
 *
 * @param feature name of the fact
 * @param value the category the lead falls into
 * @param logOdds what it adds to the logarithm of the odds; negative speaks against
 */
public record Contribution(String feature, String value, double logOdds) {}
