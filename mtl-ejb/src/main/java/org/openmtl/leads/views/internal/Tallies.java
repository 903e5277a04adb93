package org.openmtl.leads.views.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.views.Board;
import org.openmtl.platform.sql.Sql;

/** The counts of leads, and what is overdue among them. */
@ApplicationScoped
class Tallies {
    /**
     * The counts are kept; what became overdue since they were is counted from lead_clock, which holds only leads whose clock runs. All of it
     * is, for a time before that of the counts.
     */
    private static final String COUNTS = """
            WITH kept AS MATERIALIZED (
                SELECT CASE WHEN until <= CAST(? AS timestamptz) THEN until ELSE '-infinity' END AS until FROM leads.tally_time),
            counted AS (
                SELECT owner_id, stage, leads, CASE WHEN until > '-infinity' THEN overdue ELSE 0 END AS overdue
                  FROM leads.stage_tally, kept WHERE unit_id = ANY (?)
                UNION ALL
                SELECT owner_id, stage, leads, CASE WHEN due_at < until THEN leads ELSE 0 END
                  FROM leads.stage_tally_change, kept WHERE unit_id = ANY (?)
                UNION ALL
                SELECT owner_id, stage, 0, 1 FROM leads.lead
                 WHERE unit_id = ANY (?) AND archived_at IS NULL AND due_at < '9999-12-31 00:00:00+00'
                   AND due_at >= (SELECT until FROM kept) AND due_at < ?),
            summed AS (
                SELECT owner_id, stage, sum(leads) AS leads, sum(overdue) AS overdue FROM counted
                 GROUP BY owner_id, stage HAVING sum(leads) <> 0)
            SELECT s.owner_id, p.display_name, s.stage, s.leads, s.overdue
              FROM summed s LEFT JOIN platform.person p ON p.id = s.owner_id
            """;

    @Inject
    private Sql sql;

    Board board(Set<UUID> units, OffsetDateTime now) {
        List<Tally> tallies = sql.list(COUNTS, Tallies::tally, now, units, units, units, now);
        return Boards.of(tallies, now);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getObject(1, UUID.class),
                row.getString(2),
                new Board.Count(LeadStage.valueOf(row.getString(3)), row.getLong(4), row.getLong(5)));
    }

    /**
     * Leads of one owner in one stage.
     *
     * @param ownerId null for leads without an owner
     * @param owner name of the owner
     */
    record Tally(@Nullable UUID ownerId, @Nullable String owner, Board.Count count) {}
}
