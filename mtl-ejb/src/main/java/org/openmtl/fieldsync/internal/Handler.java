package org.openmtl.fieldsync.internal;

import java.util.Optional;
import java.util.UUID;

/** Does one type of operation. */
interface Handler {
    OperationType type();

    /** Does it. What is to be expected of the field is a verdict; an exception undoes all that runs in the same transaction. */
    Verdict apply(Operation operation, Run run);

    /** Does at once what is put off of several operations; called before one of another type is done, and after the last. */
    default void finish(Run run) {}

    /**
     * Who made the row with that id; empty when operations of this type make no row.
     *
     * @throws org.openmtl.shared.MtlProblem not-found, also when the actor may not see it
     */
    default Optional<Made> made(UUID id) {
        return Optional.empty();
    }

    /**
     * Of a row that is there.
     *
     * @param by key of the actor
     * @param version it has now
     */
    record Made(String by, long version) {}
}
