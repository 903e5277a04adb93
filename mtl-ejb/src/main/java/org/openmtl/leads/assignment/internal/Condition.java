package org.openmtl.leads.assignment.internal;

import java.util.List;
import java.util.Locale;
import org.openmtl.platform.customfields.Comparison;

/**
 * What must hold of one field of a lead. Capitals make no difference.
 *
 * @param values to compare with, in lower case; none for a test that needs none
 */
record Condition(String field, Test test, List<String> values) {
    /** How a field is tested. */
    enum Test {
        IN("in", Comparison.EQUALITY),
        NOT_IN("notIn", Comparison.EQUALITY),
        CONTAINS("contains", Comparison.PART),
        STARTS_WITH("startsWith", Comparison.PART),
        KNOWN("known", Comparison.PRESENCE),
        UNKNOWN("unknown", Comparison.PRESENCE);

        private final String member;

        private final Comparison comparison;

        Test(String member, Comparison comparison) {
            this.member = member;
            this.comparison = comparison;
        }

        String member() {
            return member;
        }

        /** What it does with a custom field. */
        Comparison comparison() {
            return comparison;
        }
    }

    /** Of a field with several values one is enough. */
    boolean holds(LeadFacts lead) {
        List<String> facts = lead.all(field).stream()
                .map(fact -> fact.toLowerCase(Locale.ROOT))
                .toList();
        return switch (test) {
            case IN -> facts.stream().anyMatch(values::contains);
            case NOT_IN -> facts.stream().noneMatch(values::contains);
            case CONTAINS -> facts.stream().anyMatch(fact -> values.stream().anyMatch(fact::contains));
            case STARTS_WITH -> facts.stream().anyMatch(fact -> values.stream().anyMatch(fact::startsWith));
            case KNOWN -> !facts.isEmpty();
            case UNKNOWN -> facts.isEmpty();
        };
    }
}
