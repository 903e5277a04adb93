package org.openmtl.platform.outbox;

import jakarta.transaction.TransactionalException;
import java.util.List;

/** The way to let others know. For modules, within a transaction in which somebody acts. */
public interface Facts {
    /**
     * Writes the fact down in the running transaction. Call it after the subject's row was written: its lock is what keeps facts about one
     * subject in order.
     *
     * @throws TransactionalException when no transaction is running
     */
    default void append(Fact fact) {
        append(List.of(fact));
    }

    /**
     * Writes many down at once, in this order and with one statement.
     *
     * @throws TransactionalException when no transaction is running
     */
    void append(List<Fact> facts);
}
