package org.openmtl.platform.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Forgets facts that every listener has heard, after 30 days. */
@ApplicationScoped
class ForgettingFacts implements Chore {
    private static final int AT_ONCE = 1000;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-facts";
    }

    @Override
    public boolean step() {
        return sql.first("SELECT platform.forget_facts(?)", row -> row.getInt(1), AT_ONCE)
                        .orElseThrow()
                == AT_ONCE;
    }
}
