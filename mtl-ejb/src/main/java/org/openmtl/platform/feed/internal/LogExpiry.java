package org.openmtl.platform.feed.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Ends the log 180 days ago: whoever was away for longer begins again. */
@ApplicationScoped
class LogExpiry implements Chore {
    private static final int AT_ONCE = 1000;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "expire-feed";
    }

    @Override
    public boolean step() {
        return sql.first("SELECT platform.expire_feed(?)", row -> row.getInt(1), AT_ONCE)
                        .orElseThrow()
                == AT_ONCE;
    }
}
