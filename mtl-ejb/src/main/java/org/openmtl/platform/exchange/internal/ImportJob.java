package org.openmtl.platform.exchange.internal;

import static org.openmtl.platform.identity.Permission.LEAD_IMPORT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.exchange.ImportState;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;

/** Takes the rows of an import over, some hundreds at a step. The number of verdicts tells where to go on. */
@ApplicationScoped
class ImportJob implements JobKind {
    static final String KIND = "import";
    static final String IMPORT = "importId";

    /** Few enough that nobody waits long for the rows a step locks, many enough that statements are shared. */
    private static final int ROWS_PER_STEP = 500;

    @Inject
    private ImportStore store;

    @Inject
    private ImportRows staged;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Judging judging;

    @Inject
    private GrowingTables tables;

    @Inject
    private Rows rows;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Progress step(Job job) {
        Import one = find(job);
        rows.unitWithin(LEAD_IMPORT, one.unitId());
        long before = verdicts.counts(one).judged();
        List<StagedRow> chunk = staged.next(one.id(), before, ROWS_PER_STEP);
        if (!chunk.isEmpty()) {
            List<Verdict> judged = judging.apply(one, chunk);
            verdicts.add(one.id(), judged);
        }
        long done = before + chunk.size();
        tables.grew(one, before, done);
        boolean ended = done >= one.rowCount();
        if (ended) {
            one.done(rows.now());
        }
        return new Progress(done, one.rowCount(), ended);
    }

    @Override
    public void givenUp(Job job, String because) {
        Import one = find(job);
        if (one.state() == ImportState.COMMITTING) {
            one.failed(because, rows.now());
        }
    }

    private Import find(Job job) {
        UUID id = UUID.fromString(job.payload().getString(IMPORT));
        return store.find(id).orElseThrow(() -> MtlProblem.notFound("import", id));
    }
}
