package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Forgets what sources said, after 90 days; the touches stay. */
@ApplicationScoped
class ForgettingPayloads implements Chore {
    private static final int AT_ONCE = 1000;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-touch-payloads";
    }

    @Override
    public boolean step() {
        return sql.first("SELECT leads.forget_touch_payloads(?)", row -> row.getInt(1), AT_ONCE)
                        .orElse(0)
                == AT_ONCE;
    }
}
