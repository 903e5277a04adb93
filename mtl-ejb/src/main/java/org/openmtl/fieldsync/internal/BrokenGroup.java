package org.openmtl.fieldsync.internal;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Undoes a group of operations of which not all can be done. */
@ApplicationException(rollback = true)
final class BrokenGroup extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Outcome> outcomes;

    /**
     * A group that breaks.
     *
     * @param outcomes of its operations in their order, as far as they were looked at
     * @param cause what the operation behind these failed with; null when all were looked at
     */
    BrokenGroup(List<Outcome> outcomes, @Nullable RuntimeException cause) {
        super("not all operations of the group can be done", cause);
        this.outcomes = List.copyOf(outcomes);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    @Nullable
    RuntimeException failure() {
        return (RuntimeException) getCause();
    }
}
