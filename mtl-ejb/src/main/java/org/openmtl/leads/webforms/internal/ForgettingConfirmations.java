package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Forgets submissions whose time to be confirmed is over, and who opened links an hour ago. */
@ApplicationScoped
class ForgettingConfirmations implements Chore {
    private static final int AT_ONCE = 1000;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-confirmations";
    }

    @Override
    public boolean step() {
        return sql.first("SELECT leads.forget_confirmations(?)", row -> row.getInt(1), AT_ONCE)
                        .orElseThrow()
                == AT_ONCE;
    }
}
