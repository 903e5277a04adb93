package org.openmtl.leads.views.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Takes over what has changed into the counts of leads, so that a board is read from few rows. */
@ApplicationScoped
class TallyingStages implements Chore {
    private static final int AT_ONCE = 5_000;

    private static final String TAKE_OVER = """
            WITH taken AS (
                DELETE FROM leads.stage_tally_change
                 WHERE id IN (SELECT id FROM leads.stage_tally_change ORDER BY id LIMIT ?)
                RETURNING unit_id, owner_id, stage, leads),
            added AS (
                INSERT INTO leads.stage_tally AS t (unit_id, owner_id, stage, leads)
                SELECT unit_id, owner_id, stage, sum(leads) FROM taken GROUP BY unit_id, owner_id, stage
                ON CONFLICT (unit_id, coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid), stage)
                DO UPDATE SET leads = t.leads + excluded.leads)
            SELECT count(*) FROM taken
            """;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "tally-stages";
    }

    @Override
    public boolean step() {
        return sql.first(TAKE_OVER, row -> row.getLong(1), AT_ONCE).orElse(0L) == AT_ONCE;
    }

    @Override
    public Duration rest() {
        return Duration.ofMinutes(1);
    }
}
