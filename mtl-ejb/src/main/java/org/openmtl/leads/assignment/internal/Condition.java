package org.openmtl.leads.assignment.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of one field of a lead. Capitals make no difference.
 *
 * @param values to compare with, in lower case; none for a test that needs none
 */
record Condition(String field, Test test, List<String> values) {
    /** How a field is tested. */
    enum Test {
        IN("in"),
        NOT_IN("notIn"),
        CONTAINS("contains"),
        STARTS_WITH("startsWith"),
        KNOWN("known"),
        UNKNOWN("unknown");

        private final String member;

        Test(String member) {
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    boolean holds(LeadFacts lead) {
        String fact = lead.fact(field);
        String value = fact == null ? null : fact.toLowerCase(Locale.ROOT);
        return switch (test) {
            case IN -> values.contains(value);
            case NOT_IN -> !values.contains(value);
            case CONTAINS -> any(value, true);
            case STARTS_WITH -> any(value, false);
            case KNOWN -> value != null;
            case UNKNOWN -> value == null;
        };
    }

    private boolean any(@Nullable String value, boolean anywhere) {
        return value != null
                && values.stream().anyMatch(part -> anywhere ? value.contains(part) : value.startsWith(part));
    }
}
