package org.openmtl.leads.assignment.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadView;

/**
 * What rules know of a lead.
 *
 * @param facts by field; what is not known is not there
 * @param accountOwner who looks after its account, null for nobody
 */
record LeadFacts(
        UUID id,
        UUID unitId,
        Map<String, String> facts,
        @Nullable UUID accountOwner) {
    static LeadFacts of(LeadView lead, @Nullable String grade, @Nullable UUID accountOwner) {
        Map<String, String> facts = new HashMap<>();
        know(facts, "country", lead.country());
        know(facts, "city", lead.city());
        know(facts, "origin", lead.origin());
        know(facts, "channel", lead.channel());
        know(facts, "segment", lead.segment());
        know(facts, "stage", lead.stage().name());
        know(facts, "company", lead.company());
        know(facts, "jobTitle", lead.jobTitle());
        know(facts, "email", lead.email());
        know(facts, "unitId", lead.unitId().toString());
        know(
                facts,
                "accountId",
                lead.accountId() == null ? null : lead.accountId().toString());
        know(facts, "grade", grade);
        if (lead.attributes() != null) {
            lead.attributes().forEach((name, value) -> know(facts, "attributes." + name, Texts.of(value)));
        }
        return new LeadFacts(lead.id(), lead.unitId(), facts, accountOwner);
    }

    private static void know(Map<String, String> facts, String field, @Nullable String value) {
        if (value != null) {
            facts.put(field, value);
        }
    }

    @Nullable
    String fact(String field) {
        return facts.get(field);
    }
}
