package org.openmtl.fieldsync.internal;

import java.util.OptionalLong;
import java.util.UUID;

/** Does one type of operation. */
interface Handler {
    OperationType type();

    /** Does it. What is to be expected of the field is a verdict; an exception undoes all that runs in the same transaction. */
    Verdict apply(Operation operation, Run run);

    /**
     * Version of the row with that id when the actor made it; empty when it is another's, when there is none that the actor may see, and
     * when operations of this type make no row.
     */
    default OptionalLong versionOfOwn(UUID id) {
        return OptionalLong.empty();
    }
}
