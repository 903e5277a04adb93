package org.openmtl.platform.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Forgets idempotency keys after a week; a day is promised. */
@ApplicationScoped
class ForgettingKeys implements Chore {
    private static final int AT_ONCE = 1000;

    /** Served by idempotency_key_created. */
    private static final String FORGET = """
            DELETE FROM platform.idempotency_key k
             USING (SELECT actor, key FROM platform.idempotency_key
                     WHERE created_at < now() - interval '7 days' ORDER BY created_at LIMIT ?) old
             WHERE k.actor = old.actor AND k.key = old.key
            """;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-keys";
    }

    @Override
    public boolean step() {
        return sql.run(FORGET, AT_ONCE) == AT_ONCE;
    }
}
