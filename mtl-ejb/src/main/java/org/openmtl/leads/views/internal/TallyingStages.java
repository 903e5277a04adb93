package org.openmtl.leads.views.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Takes over what has changed into the counts of leads, so that a board is read from few rows. */
@ApplicationScoped
class TallyingStages implements Chore {
    private static final int AT_ONCE = 5_000;

    /** Well before now, so that no node's clock is behind it. */
    private static final Duration LATEST = Duration.ofHours(1);

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Override
    public String name() {
        return "tally-stages";
    }

    @Override
    public boolean step() {
        OffsetDateTime overdueBefore = rows.now().minus(LATEST);
        return sql.first("SELECT leads.take_over_tallies(?, ?)", row -> row.getLong(1), AT_ONCE, overdueBefore)
                        .orElseThrow()
                == AT_ONCE;
    }

    @Override
    public Duration rest() {
        return Duration.ofMinutes(1);
    }
}
