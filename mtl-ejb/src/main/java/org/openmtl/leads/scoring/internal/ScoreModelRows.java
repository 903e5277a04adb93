package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.scoring.ScoreModelVersionView;
import org.openmtl.leads.scoring.ScoreModelView;
import org.openmtl.leads.scoring.ScoreModels;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** The tables of models, their versions and activations. */
@ApplicationScoped
class ScoreModelRows {
    private static final RecordReader<ScoreModelView> READER = RecordReader.of(ScoreModelView.class);
    private static final RecordReader<ScoreModelVersionView> VERSIONS = RecordReader.of(ScoreModelVersionView.class);

    /** A model is active while it is the one that was activated last for its segment. */
    private static final String SELECT = "SELECT " + READER.columns("m") + """
             FROM (SELECT m.*, v.definition,
                         (SELECT CASE WHEN a.model_id = m.id THEN a.v END
                            FROM leads.score_activation a JOIN leads.score_model o ON o.id = a.model_id
                           WHERE o.segment IS NOT DISTINCT FROM m.segment ORDER BY a.at DESC, a.id DESC LIMIT 1) AS active
                    FROM leads.score_model m JOIN leads.score_model_version v ON v.model_id = m.id AND v.v = m.latest) m
            """;

    private static final String ONE = SELECT + "WHERE m.id = ?";

    /** Served by score_model_created. */
    private static final String NEWEST = SELECT + "ORDER BY m.created_at DESC, m.id DESC LIMIT " + ScoreModels.MOST;

    private static final String ADD = "INSERT INTO leads.score_model (id, name, segment) VALUES (?, ?, ?)";
    private static final String ADD_VERSION =
            "INSERT INTO leads.score_model_version (model_id, v, definition) VALUES (?, ?, CAST(? AS json))";
    private static final String CHANGE = """
            UPDATE leads.score_model
               SET name = ?, latest = ?, version = version + 1, updated_at = now(), updated_by = platform.acting()
             WHERE id = ? AND version = ?
            """;
    private static final String READ_VERSION =
            "SELECT " + VERSIONS.columns("v") + " FROM leads.score_model_version v WHERE v.model_id = ? AND v.v = ?";
    private static final String ACTIVATE = "INSERT INTO leads.score_activation (id, model_id, v) VALUES (?, ?, ?)";

    @Inject
    private Sql sql;

    ScoreModelView model(UUID id) {
        return sql.first(ONE, READER::read, id).orElseThrow(() -> MtlProblem.notFound("score model", id));
    }

    List<ScoreModelView> newest() {
        return sql.list(NEWEST, READER::read);
    }

    void add(UUID id, String name, @Nullable String segment, JsonObject definition) {
        sql.run(ADD, id, name, segment);
        sql.run(ADD_VERSION, id, 1L, definition.toString());
    }

    /**
     * Changes the name, or the definition by a further version.
     *
     * @param definition null to leave it as it is
     */
    void change(ScoreModelView seen, long version, String name, @Nullable JsonObject definition) {
        long latest = definition == null ? seen.latest() : seen.latest() + 1;
        if (sql.run(CHANGE, name, latest, seen.id(), version) == 0) {
            throw MtlProblem.of(
                    CommonProblem.STALE_VERSION,
                    "You changed version " + version + ", it is at version " + seen.version(),
                    Map.of("version", seen.version()));
        }
        if (definition != null) {
            sql.run(ADD_VERSION, seen.id(), latest, definition.toString());
        }
    }

    ScoreModelVersionView version(UUID id, long v) {
        return sql.first(READ_VERSION, VERSIONS::read, id, v)
                .orElseThrow(() -> MtlProblem.notFound("score model version", v));
    }

    /** Null withdraws the model. */
    void activate(UUID id, @Nullable Long v) {
        sql.run(ACTIVATE, Ids.next(), id, v);
    }
}
