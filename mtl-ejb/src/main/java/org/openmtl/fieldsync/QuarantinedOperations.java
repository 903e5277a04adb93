package org.openmtl.fieldsync;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** What the field brought and could not be taken as it was: it waits here for a person, for as long as that takes. */
public interface QuarantinedOperations {
    /**
     * Those about rows in the actor's reach, or of people whose home is there, that nobody has dealt with, the oldest first. May be
     * filtered by {@code personId}.
     *
     * @throws MtlProblem validation-failed
     */
    Slice<QuarantinedOperation> waiting(@NotNull ListQuery query);

    /**
     * Says what became of one.
     *
     * @throws MtlProblem not-found; validation-failed, when several people sent one of this id and none is named; conflict, when somebody
     *     else was faster
     */
    void resolve(@NotNull UUID id, @NotNull ResolveOperation command);
}
