package org.openmtl.platform.upkeep.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** The table of chores. All times are the database's, since nodes need not agree on theirs. */
@ApplicationScoped
class ChoreBook {
    private static final int REST_AFTER_FAILURE_SECONDS = 300;

    private static final String DUE = "SELECT name FROM platform.chore WHERE due_at <= now()";

    /** Passed over while another node is at it. */
    private static final String HOLD =
            "SELECT 1 FROM platform.chore WHERE name = ? AND due_at <= now() FOR NO KEY UPDATE SKIP LOCKED";

    private static final String REST =
            "UPDATE platform.chore SET due_at = clock_timestamp() + make_interval(secs => ?) WHERE name = ?";

    @Inject
    private Sql sql;

    @Transactional
    List<String> due() {
        return sql.list(DUE, row -> row.getString(1));
    }

    /** The next step of a chore, unless somebody else is at it or it is done; tells whether there is more for this node. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean step(Chore chore) {
        if (!sql.exists(HOLD, chore.name())) {
            return false;
        }
        boolean more = chore.step();
        if (!more) {
            sql.run(REST, chore.rest().toSeconds(), chore.name());
        }
        return more;
    }

    /** Keeps a chore that fails from failing all the time. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Chore chore) {
        sql.run(REST, REST_AFTER_FAILURE_SECONDS, chore.name());
    }
}
