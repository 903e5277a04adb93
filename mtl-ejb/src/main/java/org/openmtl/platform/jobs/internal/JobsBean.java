package org.openmtl.platform.jobs.internal;

import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.shared.Ids;

/** The jobs facade. What a job may do is asked at each of its steps. */
@Stateless
@Guarded
public class JobsBean implements Jobs {
    @Inject
    private JobQueue queue;

    @Inject
    private CurrentActor current;

    @Override
    @Requires(SELF)
    public UUID start(StartJob command) {
        UUID id = Ids.next();
        queue.add(id, command, current.get().key());
        return id;
    }
}
