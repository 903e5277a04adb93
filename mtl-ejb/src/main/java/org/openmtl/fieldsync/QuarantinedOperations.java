package org.openmtl.fieldsync;

import java.util.List;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/** What the field brought and could not be taken as it was: it waits here for a person, for as long as that takes. */
public interface QuarantinedOperations {
    /** Most operations a list shows. */
    int MOST = 200;

    /** Those about rows in the actor's reach, or of people whose home is there, that nobody has dealt with, the oldest first. */
    List<QuarantinedOperation> waiting();

    /**
     * Says what became of one.
     *
     * @throws MtlProblem not-found; conflict, when somebody else was faster
     */
    void resolve(UUID id, ResolveOperation command);
}
