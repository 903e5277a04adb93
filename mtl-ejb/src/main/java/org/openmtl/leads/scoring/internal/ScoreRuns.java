package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.scoring.ScoreRunView;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;

/** The table of runs over all leads. */
@ApplicationScoped
class ScoreRuns {
    private static final UUID FIRST = new UUID(0, 0);
    private static final RecordReader<ScoreRunView> READER = RecordReader.of(ScoreRunView.class);
    private static final String READ =
            "SELECT " + READER.columns("r") + " FROM leads.score_run r WHERE r.id = ? AND r.model_id = ?";

    private static final String BEGIN = """
            INSERT INTO leads.score_run (id, model_id, upkeep, total)
            SELECT ?, ?, false, count(*) FROM leads.lead WHERE archived_at IS NULL AND stage <> 'MERGED'
            """;

    private static final String BEGIN_UPKEEP = "INSERT INTO leads.score_run (id, model_id, upkeep) VALUES (?, ?, true)";

    private static final String OPEN =
            "SELECT id, model_id, after_id, scored, total FROM leads.score_run WHERE id = ? AND state = 'RUNNING' FOR UPDATE";

    /** Served by score_run_open. */
    private static final String OPEN_UPKEEP =
            "SELECT id FROM leads.score_run WHERE state = 'RUNNING' AND upkeep ORDER BY created_at LIMIT 1";

    private static final String ADVANCE = """
            UPDATE leads.score_run
               SET after_id = ?, scored = scored + ?, changed = changed + ?, promoted = promoted + ? WHERE id = ?
            """;

    private static final String END = "UPDATE leads.score_run SET state = 'DONE', ended_at = now() WHERE id = ?";
    private static final String FAIL =
            "UPDATE leads.score_run SET state = 'FAILED', error = ?, ended_at = now() WHERE id = ? AND state = 'RUNNING'";

    @Inject
    private Sql sql;

    /**
     * A run that has not ended.
     *
     * @param modelId null for all leads
     * @param after the last lead that was scored
     */
    record Run(UUID id, @Nullable UUID modelId, UUID after, long scored, long total) {}

    /** A run in the actor's own name. */
    void begin(UUID id, UUID modelId) {
        sql.run(BEGIN, id, modelId);
    }

    /** A run that the system does on the side. */
    void beginUpkeep(UUID id, @Nullable UUID modelId) {
        sql.run(BEGIN_UPKEEP, id, modelId);
    }

    Optional<ScoreRunView> read(UUID id, UUID modelId) {
        return sql.first(READ, READER::read, id, modelId);
    }

    Optional<UUID> openUpkeep() {
        return sql.first(OPEN_UPKEEP, row -> row.getObject(1, UUID.class));
    }

    Optional<Run> open(UUID id) {
        return sql.first(
                OPEN,
                row -> new Run(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Objects.requireNonNullElse(row.getObject(3, UUID.class), FIRST),
                        row.getLong(4),
                        row.getLong(5)),
                id);
    }

    void advance(Run run, UUID last, int scored, ScoreKeeper.Outcome outcome) {
        sql.run(ADVANCE, last, scored, outcome.changed(), outcome.promoted(), run.id());
    }

    void end(Run run) {
        sql.run(END, run.id());
    }

    void fail(UUID id, String because) {
        sql.run(FAIL, because, id);
    }
}
