package org.openmtl.platform.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;

/** Tells the planner of tables that grow with an import: statements planned while they were small read all of what has come since. */
@ApplicationScoped
class GrowingTables {
    private static final int FIRST = 500;
    private static final int FACTOR = 4;
    private static final String REFRESH = "SELECT platform.refresh_statistics(CAST(? AS regclass))";

    @Inject
    private Sql sql;

    @Inject
    private Targets targets;

    /**
     * Behind so many rows, and each time the import has become four times as long, tells how large the tables are.
     *
     * @param before rows taken over before this step
     * @param done and with it
     */
    void grew(Import one, long before, long done) {
        long milestone = FIRST;
        while (milestone <= before) {
            milestone *= FACTOR;
        }
        if (milestone <= done) {
            targets.of(one.kind()).tables().forEach(table -> sql.exists(REFRESH, table));
        }
    }
}
