package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.StageChange;
import org.openmtl.platform.sql.Sql;

/** Reads about leads that need no entity. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class LeadQueries {
    private static final String STAGES = """
            SELECT from_stage, to_stage, at, created_by, reason,
                   greatest(0, extract(epoch FROM at - lag(at) OVER (ORDER BY seq))::bigint) AS seconds
              FROM leads.stage_change WHERE lead_id = ? ORDER BY seq
            """;

    @Inject
    private Sql sql;

    List<StageChange> stages(UUID id) {
        return sql.list(STAGES, LeadQueries::change, id);
    }

    private static StageChange change(ResultSet row) throws SQLException {
        String from = row.getString(1);
        return new StageChange(
                from == null ? null : LeadStage.valueOf(from),
                LeadStage.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4),
                row.getString(5),
                from == null ? null : row.getLong(6));
    }
}
