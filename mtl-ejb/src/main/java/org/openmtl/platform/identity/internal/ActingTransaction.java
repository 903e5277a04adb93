package org.openmtl.platform.identity.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.openmtl.platform.identity.Actor;

/** States once per transaction who acts, so that row-level security, audit and feed know. */
@ApplicationScoped
class ActingTransaction {
    private static final String ACT = "SELECT platform.act(?, ?, ?, ?)";

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /**
     * For verbs open to anyone: they run as the system, but never lend its sight to a transaction somebody else acts in. Without a
     * transaction there is nothing to state: such a verb reaches no row of a territory and writes none under audit.
     */
    void beginUnlessActing(Actor actor, String request) throws SQLException {
        if (isRunning() && transactions.getResource(ActingTransaction.class) == null) {
            begin(actor, request);
        }
    }

    /**
     * Does nothing when the running transaction already acts for the same actor: a verb may call another facade's verb. Never acts for a
     * second one: rows not yet flushed would be written, and judged by the policies, as somebody else's.
     */
    void begin(Actor actor, String request) throws SQLException {
        if (!isRunning()) {
            throw new IllegalStateException("a guarded verb needs a transaction");
        }
        Object acting = transactions.getResource(ActingTransaction.class);
        if (actor.key().equals(acting)) {
            return;
        }
        if (acting != null) {
            throw new IllegalStateException("this transaction acts for another actor already");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement act = connection.prepareStatement(ACT)) {
            act.setString(1, actor.key());
            act.setObject(2, actor.personId());
            act.setObject(3, actor.deviceId());
            act.setString(4, request);
            act.execute();
        }
        transactions.putResource(ActingTransaction.class, actor.key());
    }

    private boolean isRunning() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }
}
