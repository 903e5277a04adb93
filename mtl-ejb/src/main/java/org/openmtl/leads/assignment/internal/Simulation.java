package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;

/** Tries a rule set on the leads of the last 30 days, as if nobody had any; people are as they are now. Nothing is written. */
@ApplicationScoped
class Simulation {
    private static final int DAYS = 30;
    private static final int MOST_AT_ONCE = 5_000;

    private static final RecordReader<LeadView> READER = RecordReader.of(LeadView.class);

    private static final String LEADS = """
            leads.lead t WHERE t.created_at >= ? AND t.unit_id = ANY (
                SELECT u.id FROM platform.unit u WHERE u.ancestors @> ARRAY[CAST(? AS uuid)])
            """;

    private static final String COUNT = "SELECT count(*) FROM (SELECT 1 FROM " + LEADS + " LIMIT ?) counted";

    /** Served by lead_created, a range for each unit. */
    private static final String PAGE = "SELECT " + READER.columns("t") + " FROM " + LEADS
            + " AND (t.created_at, t.id) > (?, ?) ORDER BY t.created_at, t.id LIMIT ?";

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Teams teams;

    @Inject
    private FactsReader facts;

    @Inject
    private StaffReader staff;

    /** Whether there are so many leads that nobody should wait for it. */
    boolean isLarge(RuleSet ruleSet) {
        long some = sql.first(COUNT, row -> row.getLong(1), since(), ruleSet.unitId(), MOST_AT_ONCE + 1)
                .orElse(0L);
        return some > MOST_AT_ONCE;
    }

    JsonObject of(RuleSet ruleSet) {
        List<Rule> rules = ruleSet.rules();
        Map<UUID, Team> called = teams.live(rules.stream()
                .map(Rule::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, Turn> turns = new HashMap<>();
        Tally tally = new Tally();
        List<LeadView> page = page(ruleSet, since(), FIRST);
        Staff people = staff.idle(List.of(), rules, called, rows.now().toInstant());
        while (!page.isEmpty()) {
            List<LeadFacts> known = facts.of(page);
            people = staff.idle(known, rules, called, rows.now().toInstant()).withLeadsOf(people);
            Assignment assignment = new Assignment(rules, ruleSet.overflowsToPool(), called, turns, people);
            known.stream().map(assignment::decide).forEach(tally::add);
            LeadView last = page.get(page.size() - 1);
            page = page(ruleSet, last.createdAt(), last.id());
        }
        return tally.json(since(), rows.now());
    }

    private List<LeadView> page(RuleSet ruleSet, OffsetDateTime after, UUID afterId) {
        return sql.list(PAGE, READER::read, since(), ruleSet.unitId(), after, afterId, MOST_AT_ONCE);
    }

    private OffsetDateTime since() {
        return rows.now().minusDays(DAYS);
    }
}
