package org.openmtl.leads.assignment.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.shared.JsonValues;

/** Counts what decisions came to. */
final class Tally {
    private static final int MOST_EXAMPLES = 100;

    private long leads;
    private long pooled;
    private long unassigned;
    private final Map<String, Long> people = new TreeMap<>();
    private final Map<String, Long> teams = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final List<Decision> examples = new ArrayList<>();

    void add(Decision decision) {
        leads++;
        if (decision.rule() != null) {
            rules.merge(decision.rule(), 1L, Long::sum);
        }
        if (decision.person() != null) {
            people.merge(decision.person().toString(), 1L, Long::sum);
            if (decision.team() != null) {
                teams.merge(decision.team().toString(), 1L, Long::sum);
            }
            return;
        }
        reasons.merge(decision.reason().name(), 1L, Long::sum);
        pooled += decision.outcome() == Outcome.POOLED ? 1 : 0;
        unassigned += decision.outcome() == Outcome.UNASSIGNED ? 1 : 0;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(decision);
        }
    }

    JsonObject json(OffsetDateTime from, OffsetDateTime until) {
        JsonArrayBuilder nobodys = JsonValues.array();
        examples.forEach(one -> nobodys.add(JsonValues.object()
                .add("leadId", one.leadId().toString())
                .add("outcome", one.outcome().name())
                .add("reason", one.reason().name())));
        return JsonValues.object()
                .add("from", from.toString())
                .add("until", until.toString())
                .add("leads", leads)
                .add("people", counts("personId", people))
                .add("teams", counts("teamId", teams))
                .add("rules", counts("rule", rules))
                .add("pooled", pooled)
                .add("unassigned", unassigned)
                .add("reasons", counts("reason", reasons))
                .add("withoutOwner", nobodys)
                .build();
    }

    private static JsonArrayBuilder counts(String name, Map<String, Long> counts) {
        JsonArrayBuilder all = JsonValues.array();
        counts.forEach(
                (key, count) -> all.add(JsonValues.object().add(name, key).add("leads", count)));
        return all;
    }
}
