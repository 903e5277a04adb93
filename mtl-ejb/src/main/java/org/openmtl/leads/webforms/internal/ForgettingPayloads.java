package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Forgets what leads were made of after 90 days, and who sent forms after an hour. */
@ApplicationScoped
class ForgettingPayloads implements Chore {
    private static final int AT_ONCE = 1000;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-payloads";
    }

    @Override
    public boolean step() {
        return sql.first("SELECT leads.forget_payloads(?)", row -> row.getInt(1), AT_ONCE)
                        .orElseThrow()
                == AT_ONCE;
    }
}
