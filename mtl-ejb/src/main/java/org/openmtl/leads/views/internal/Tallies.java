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
    /** The counts are kept; what is overdue is counted from lead_clock, which holds only leads whose clock runs. */
    private static final String COUNTS = """
            WITH counted AS (
                SELECT owner_id, stage, sum(leads) AS leads
                  FROM (SELECT owner_id, stage, leads FROM leads.stage_tally WHERE unit_id = ANY (?)
                        UNION ALL
                        SELECT owner_id, stage, leads FROM leads.stage_tally_change WHERE unit_id = ANY (?)) t
                 GROUP BY owner_id, stage HAVING sum(leads) <> 0),
            late AS (
                SELECT owner_id, stage, count(*) AS overdue FROM leads.lead
                 WHERE unit_id = ANY (?) AND archived_at IS NULL AND due_at < '9999-12-31 00:00:00+00' AND due_at < ?
                 GROUP BY owner_id, stage)
            SELECT c.owner_id, p.display_name, c.stage, c.leads, coalesce(l.overdue, 0)
              FROM counted c
              LEFT JOIN late l ON l.stage = c.stage AND l.owner_id IS NOT DISTINCT FROM c.owner_id
              LEFT JOIN platform.person p ON p.id = c.owner_id
            """;

    @Inject
    private Sql sql;

    Board board(Set<UUID> units, OffsetDateTime now) {
        List<Tally> tallies = sql.list(COUNTS, Tallies::tally, units, units, units, now);
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
