package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/**
 * Forgets operations after 180 days; a still later repetition is known by the id of its row. What waits for a person is the only copy of
 * what somebody captured, so it stays until 180 days after the person has dealt with it.
 */
@ApplicationScoped
class ForgettingOperations implements Chore {
    private static final int AT_ONCE = 1000;

    /** Served by op_seen_received. */
    private static final String FORGET = """
            DELETE FROM platform.op_seen o
             USING (SELECT person_id, op_id FROM platform.op_seen
                     WHERE received_at < now() - interval '180 days'
                       AND (result ->> 'st' <> 'quarantined' OR resolved_at < now() - interval '180 days')
                     ORDER BY received_at LIMIT ?) old
             WHERE o.person_id = old.person_id AND o.op_id = old.op_id
            """;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-operations";
    }

    @Override
    public boolean step() {
        return sql.run(FORGET, AT_ONCE) == AT_ONCE;
    }
}
