package org.openmtl.leads.attribution.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.attribution.Attribution;
import org.openmtl.leads.attribution.AttributionRunView;
import org.openmtl.leads.attribution.StartAttribution;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** The runs, and how far those under way have come. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class RunRows {
    private static final RecordReader<AttributionRunView> READER = RecordReader.of(AttributionRunView.class);
    private static final String SELECT = "SELECT " + READER.columns("r") + " FROM leads.attribution_run r ";
    private static final String ONE = SELECT + "WHERE r.id = ?";

    /** Served by attribution_run_created. */
    private static final String NEWEST =
            SELECT + "ORDER BY r.created_at DESC, r.id DESC LIMIT " + Attribution.MOST_SHOWN;

    private static final String ADD = """
            INSERT INTO leads.attribution_run (id, unit_id, model, parameters) VALUES (?, ?, ?, CAST(? AS jsonb))
            """;

    private static final String BEGIN = "INSERT INTO leads.attribution_work (run_id) VALUES (?)";
    private static final String WORK = "SELECT after, leads, state FROM leads.attribution_work WHERE run_id = ?";
    private static final String KEEP =
            "UPDATE leads.attribution_work SET after = ?, leads = ?, state = CAST(? AS jsonb) WHERE run_id = ?";
    private static final String FORGET = "DELETE FROM leads.attribution_work WHERE run_id = ?";
    private static final String DONE = """
            UPDATE leads.attribution_run SET state = 'DONE', result = CAST(? AS jsonb), ended_at = now() WHERE id = ?
            """;
    private static final String FAILED = """
            UPDATE leads.attribution_run SET state = 'FAILED', error = ?, ended_at = now() WHERE id = ? AND ended_at IS NULL
            """;

    @Inject
    private Sql sql;

    void add(StartAttribution command, UUID unitId) {
        String parameters = command.parameters().json().toString();
        sql.run(ADD, command.id(), unitId, command.parameters().model(), parameters);
        sql.run(BEGIN, command.id());
    }

    Optional<AttributionRunView> find(UUID id) {
        return sql.first(ONE, READER::read, id);
    }

    List<AttributionRunView> newest() {
        return sql.list(NEWEST, READER::read);
    }

    Optional<Work> work(UUID runId) {
        return sql.first(
                WORK,
                row -> new Work(row.getObject(1, UUID.class), row.getLong(2), JsonText.object(row.getString(3))),
                runId);
    }

    void keep(UUID runId, Work work) {
        sql.run(KEEP, work.after(), work.leads(), work.state().toString(), runId);
    }

    void done(UUID runId, JsonObject result) {
        sql.run(DONE, result.toString(), runId);
        sql.run(FORGET, runId);
    }

    void failed(UUID runId, String because) {
        sql.run(FAILED, because, runId);
        sql.run(FORGET, runId);
    }

    /**
     * Where a run stands.
     *
     * @param after last lead that was walked through
     * @param leads how many there are, 0 before they were counted
     * @param state what was counted
     */
    record Work(UUID after, long leads, JsonObject state) {}
}
