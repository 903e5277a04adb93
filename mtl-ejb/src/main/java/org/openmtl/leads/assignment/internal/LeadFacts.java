package org.openmtl.leads.assignment.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadView;

/**
 * What rules know of a lead.
 *
 * @param facts by field, several of an attribute that is a list; what is not known is not there
 * @param accountOwner who looks after its account, null for nobody
 */
record LeadFacts(
        UUID id,
        UUID unitId,
        Map<String, List<String>> facts,
        @Nullable UUID accountOwner) {
    static LeadFacts of(LeadView lead, @Nullable String grade, @Nullable UUID accountOwner) {
        Map<String, List<String>> facts = new HashMap<>();
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
            lead.attributes().forEach((name, value) -> knowAll(facts, "attributes." + name, value));
        }
        return new LeadFacts(lead.id(), lead.unitId(), facts, accountOwner);
    }

    private static void know(Map<String, List<String>> facts, String field, @Nullable String value) {
        if (value != null) {
            facts.put(field, List.of(value));
        }
    }

    private static void knowAll(Map<String, List<String>> facts, String field, JsonValue value) {
        if (value instanceof JsonArray several) {
            facts.put(field, Texts.all(several));
        } else {
            know(facts, field, Texts.of(value));
        }
    }

    /** The value of a field, the first of several; null when it is not known. */
    @Nullable
    String fact(String field) {
        return all(field).stream().findFirst().orElse(null);
    }

    /** Every value of a field; none when it is not known. */
    List<String> all(String field) {
        return facts.getOrDefault(field, List.of());
    }
}
