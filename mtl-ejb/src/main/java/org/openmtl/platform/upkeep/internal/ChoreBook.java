package org.openmtl.platform.upkeep.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/**
 * The table of chores, and the transactions of their steps. All times are the database's, since nodes need not agree on theirs.
 *
 * <p>A session bean, since the timer's own method runs without a transaction: there what {@code jakarta.transaction.Transactional} begins
 * reaches no connection, so that each statement would be a transaction of its own and forget who acts and what it holds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChoreBook {
    private static final int REST_AFTER_FAILURE_SECONDS = 300;

    private static final String DUE = "SELECT name FROM platform.chore WHERE due_at <= now()";

    /** Passed over while another node is at it. */
    private static final String HOLD =
            "SELECT 1 FROM platform.chore WHERE name = ? AND due_at <= now() FOR NO KEY UPDATE SKIP LOCKED";

    private static final String REST =
            "UPDATE platform.chore SET due_at = clock_timestamp() + make_interval(secs => ?) WHERE name = ?";

    @Inject
    private Sql sql;

    /** Names of the chores that are due. */
    public List<String> due() {
        return sql.list(DUE, row -> row.getString(1));
    }

    /** The next step of a chore, unless somebody else is at it or it is done; tells whether there is more for this node. */
    public boolean step(Chore chore) {
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
    public void failed(Chore chore) {
        sql.run(REST, REST_AFTER_FAILURE_SECONDS, chore.name());
    }
}
