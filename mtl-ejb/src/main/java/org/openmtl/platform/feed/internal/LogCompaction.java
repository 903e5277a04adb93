package org.openmtl.platform.feed.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Takes entries out of the log that a newer one about the same row in the same scope stands for. */
@ApplicationScoped
class LogCompaction implements Chore {
    private static final int AT_ONCE = 1000;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "compact-feed";
    }

    @Override
    public boolean step() {
        return sql.first("SELECT platform.compact_feed(?)", row -> row.getInt(1), AT_ONCE)
                        .orElseThrow()
                == AT_ONCE;
    }
}
