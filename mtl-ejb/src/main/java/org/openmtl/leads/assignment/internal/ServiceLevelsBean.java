package org.openmtl.leads.assignment.internal;

import static org.openmtl.platform.identity.Permission.ASSIGNMENT_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.leads.assignment.AskServiceLevel;
import org.openmtl.leads.assignment.LateResponseView;
import org.openmtl.leads.assignment.ServiceLevelView;
import org.openmtl.leads.assignment.ServiceLevels;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** The facade of service levels. */
@Stateless
@Guarded
public class ServiceLevelsBean implements ServiceLevels {
    private static final Duration LONGEST = Duration.ofDays(3653);
    private static final double WHOLE = 1000.0;
    private static final double DECIMAL = 10.0;

    /** Served by response_clock_due. */
    private static final ListDefinition<LateResponseView> BREACHES = ListDefinition.of(
                    "leads.late_response", LateResponseView.class)
            .sortedBy(Field.of("dueAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(Field.of("kind", FieldTypes.oneOf(Clocks.Kind.class))),
                    Filter.equal(Field.of("ownerId", FieldTypes.id())),
                    Filter.equal(Field.of("leadId", FieldTypes.id())),
                    Filter.equal(Field.of("unitId", FieldTypes.id())));

    private static final Map<AskServiceLevel.By, String> GROUPS = Map.of(
            AskServiceLevel.By.PERSON, "c.owner_id",
            AskServiceLevel.By.UNIT, "c.unit_id",
            AskServiceLevel.By.TEAM, "t.id");

    private static final String TEAMS = """
              JOIN leads.sales_team t ON t.archived_at IS NULL
                   AND t.members @> jsonb_build_array(jsonb_build_object('personId', c.owner_id))
            """;

    /** Served by response_clock_due, a range for each unit. What is not due yet counts once it is kept. */
    private static final String REPORT = """
             WHERE c.unit_id = ANY (?) AND c.due_at >= ? AND c.due_at < ?
               AND c.is_met IS DISTINCT FROM false AND (c.ended_at IS NOT NULL OR c.due_at <= ?)
             GROUP BY 1, 2 ORDER BY 1, 2
            """;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Override
    @Requires(ASSIGNMENT_READ)
    public List<ServiceLevelView> report(AskServiceLevel question) {
        Duration period = Duration.between(question.from(), question.until());
        if (period.abs().compareTo(LONGEST) > 0) {
            throw MtlProblem.invalid("until", "range", "must be within ten years of from");
        }
        String teams = question.by() == AskServiceLevel.By.TEAM ? TEAMS : "";
        String statement = "SELECT " + GROUPS.get(question.by()) + ", c.kind, count(*),"
                + " count(*) FILTER (WHERE c.ended_at <= c.due_at),"
                + " percentile_disc(0.5) WITHIN GROUP (ORDER BY c.worked_minutes)"
                + " FROM leads.response_clock c " + teams + REPORT;
        return sql.list(
                statement,
                ServiceLevelsBean::level,
                rows.actor().units(ASSIGNMENT_READ),
                question.from(),
                question.until(),
                rows.now());
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public Slice<LateResponseView> breaches(ListQuery query) {
        return rows.list(BREACHES, query, ASSIGNMENT_READ);
    }

    private static ServiceLevelView level(ResultSet row) throws SQLException {
        long due = row.getLong(3);
        long met = row.getLong(4);
        return new ServiceLevelView(
                row.getObject(1, UUID.class),
                row.getString(2),
                due,
                met,
                Math.round(WHOLE * met / due) / DECIMAL,
                row.getObject(5, Long.class));
    }
}
