package org.openmtl.leads.attribution.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.leads.attribution.AttributionRunView;
import org.openmtl.platform.sql.Sql;

/** Reads what is stored about leads and their touches, lead by lead. */
@ApplicationScoped
class JourneyRows {
    static final int MOST_TOUCHES = 1000;

    /** A lead's own parts are looked up lead by lead, by stage_change_lead and touch_lead: a join of whole tables would be made anew for each chunk. */
    private static final String JOURNEYS = """
            SELECT l.id, coalesce(l.first_contact_at, l.created_at) AS lead_at, s.opportunity_at,
                   CASE WHEN s.won_at IS NOT NULL THEN coalesce(l.won_at, s.won_at) END AS won_at, s.mql_at, s.sal_at,
                   t.id AS touch_id, t.at, t.kind, t.machine, t.channel
              FROM (%s) l
             CROSS JOIN LATERAL (
                   SELECT min(c.at) FILTER (WHERE c.to_stage = 'MQL') AS mql_at, min(c.at) FILTER (WHERE c.to_stage = 'SAL') AS sal_at,
                          min(c.at) FILTER (WHERE c.to_stage = 'SQL') AS opportunity_at,
                          min(c.at) FILTER (WHERE c.to_stage = 'WON') AS won_at
                     FROM leads.stage_change c WHERE c.lead_id = l.id AND c.created_at <= ?) s
              LEFT JOIN LATERAL (
                   SELECT e.id, e.at, e.kind, e.machine, coalesce(e.%s, '(none)') AS channel
                     FROM leads.touch e WHERE e.lead_id = l.id AND e.created_at <= ?
                    ORDER BY e.at DESC, e.id DESC LIMIT %d) t ON true
             ORDER BY l.id, t.at, t.id
            """;

    /** Served by the primary key. */
    private static final String CHUNK = """
            SELECT id, created_at, first_contact_at, won_at FROM leads.lead
             WHERE id > ? AND unit_id IN (SELECT u.id FROM platform.unit u WHERE u.ancestors @> ARRAY[CAST(? AS uuid)])
               AND created_at <= ? AND stage <> 'MERGED' AND (cardinality(?) = 0 OR stage = ANY (?))
             ORDER BY id LIMIT ?
            """;

    private static final String ONE = "SELECT id, created_at, first_contact_at, won_at FROM leads.lead WHERE id = ?";

    private static final String COUNT = """
            SELECT count(*) FROM leads.lead
             WHERE unit_id IN (SELECT u.id FROM platform.unit u WHERE u.ancestors @> ARRAY[CAST(? AS uuid)])
               AND created_at <= ? AND stage <> 'MERGED' AND (cardinality(?) = 0 OR stage = ANY (?))
            """;

    @Inject
    private Sql sql;

    /** How many leads a run will walk through. */
    long count(AttributionRunView run) {
        String[] stages = stages(run.read());
        return sql.first(COUNT, row -> row.getLong(1), run.unitId(), run.createdAt(), stages, stages)
                .orElse(0L);
    }

    /**
     * The next leads of a run.
     *
     * @return the last one's id, null when there was none
     */
    @Nullable
    UUID next(
            AttributionRunView run, AttributionParameters parameters, UUID after, int most, Consumer<LeadFacts> each) {
        String[] stages = stages(parameters);
        Reading reading = new Reading(parameters, each);
        sql.each(
                statement(CHUNK, parameters),
                reading::take,
                after,
                run.unitId(),
                run.createdAt(),
                stages,
                stages,
                most,
                run.createdAt(),
                run.createdAt());
        return reading.end();
    }

    /** One lead, as it was known at a time. */
    void one(UUID leadId, AttributionParameters parameters, Instant asOf, Consumer<LeadFacts> then) {
        Reading reading = new Reading(parameters, then);
        sql.each(statement(ONE, parameters), reading::take, leadId, asOf, asOf);
        reading.end();
    }

    private static String statement(String leads, AttributionParameters parameters) {
        String column = parameters.dimension().name().toLowerCase(java.util.Locale.ROOT);
        return JOURNEYS.formatted(leads, column, MOST_TOUCHES);
    }

    private static String[] stages(AttributionParameters parameters) {
        return parameters.stages().stream().map(Enum::name).toArray(String[]::new);
    }

    /** Gathers the rows of a lead, which follow each other. */
    private static final class Reading {
        private final AttributionParameters parameters;
        private final Consumer<LeadFacts> each;
        private @Nullable LeadFacts lead;
        private @Nullable UUID last;

        Reading(AttributionParameters parameters, Consumer<LeadFacts> each) {
            this.parameters = parameters;
            this.each = each;
        }

        void take(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            if (!id.equals(last)) {
                end();
                last = id;
                lead = facts(id, row);
            }
            UUID touch = row.getObject("touch_id", UUID.class);
            if (touch != null && lead != null) {
                lead.touches()
                        .add(new Touchpoint(
                                touch,
                                Sql.instant(row, "at"),
                                row.getString("kind"),
                                printable(row.getString("channel")),
                                row.getBoolean("machine")));
            }
        }

        @Nullable
        UUID end() {
            if (lead != null) {
                each.accept(lead);
            }
            lead = null;
            return last;
        }

        private LeadFacts facts(UUID id, ResultSet row) throws SQLException {
            Instant created = Sql.instant(row, "lead_at");
            Instant opportunity = Sql.instantOrNull(row, "opportunity_at");
            Instant won = Sql.instantOrNull(row, "won_at");
            Instant converted = switch (parameters.milestone()) {
                case LEAD -> created;
                case MQL -> Sql.instantOrNull(row, "mql_at");
                case SAL -> Sql.instantOrNull(row, "sal_at");
                case SQL -> opportunity;
                case WON -> won;
            };
            return new LeadFacts(id, created, opportunity, won, converted, new ArrayList<>());
        }

        /** Control characters keep states of a chain apart. */
        private static String printable(String channel) {
            return channel.chars().anyMatch(Character::isISOControl) ? channel.replaceAll("\\p{Cntrl}", " ") : channel;
        }
    }
}
