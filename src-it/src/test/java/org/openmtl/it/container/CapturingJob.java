package org.openmtl.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.Leads;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;

/** A kind of job that takes in a lead of the company its payload names. */
@ApplicationScoped
class CapturingJob implements JobKind {
    static final String NAME = "test-capturing";
    static final String COMPANY = "company";

    private final Map<UUID, String> givenUpBy = new ConcurrentHashMap<>();

    @Inject
    private Leads leads;

    @Inject
    private Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Progress step(Job job) {
        leads.capture(Drafts.lead(job.payload().getString(COMPANY)));
        return new Progress(1, 1, true);
    }

    @Override
    public void givenUp(Job job, String because) {
        try {
            givenUpBy.put(
                    job.id(),
                    String.valueOf(transactions
                            .column("select current_setting('mtl.actor', true)")
                            .get(0)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Who acted when the job was given up; null while it was not. */
    @Nullable
    String givenUpBy(UUID job) {
        return givenUpBy.get(job);
    }
}
