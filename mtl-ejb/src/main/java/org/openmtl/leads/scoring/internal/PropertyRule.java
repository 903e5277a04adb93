package org.openmtl.leads.scoring.internal;

import java.util.List;

/**
 * Points for what a lead is.
 *
 * @param property as in {@link LeadFacts}
 * @param values what the operator compares with, as it needs them
 * @param min least number, for operators that know one
 * @param max greatest number, likewise
 * @param points negative for what speaks against the lead
 */
record PropertyRule(
        String id, String property, Operator operator, List<String> values, double min, double max, double points) {
    PropertyRule {
        values = List.copyOf(values);
    }

    boolean isTrueOf(LeadFacts facts) {
        return operator.holds(facts.of(property), this);
    }
}
