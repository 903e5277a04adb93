package org.openmtl.leads.prediction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.prediction.PredictionModelView;
import org.openmtl.leads.prediction.Predictions;
import org.openmtl.leads.prediction.TrainModel;
import org.openmtl.leads.prediction.internal.Training.Trained;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** The models. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class ModelRows {
    private static final String SELECT = """
            SELECT id, unit_id, number, auc, log_loss, lead_count, folds, report, created_at, created_by
              FROM leads.prediction_model
            """;
    private static final String ONE = SELECT + " WHERE id = ?";

    /** Served by prediction_model_created. */
    private static final String NEWEST = SELECT + " ORDER BY created_at DESC, id DESC LIMIT " + Predictions.MOST_SHOWN;

    private static final String COMPUTING = "SELECT id, number, model FROM leads.prediction_model WHERE id = ?";
    private static final String SPEAKING = "SELECT id, number, model FROM leads.model_speaking_for(?)";

    /** The database numbers the models of a unit. */
    private static final String ADD = """
            INSERT INTO leads.prediction_model (id, unit_id, auc, log_loss, lead_count, folds, report, model)
            VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
            """;

    @Inject
    private Sql sql;

    void add(TrainModel command, UUID unitId, int leads, Trained trained) {
        sql.run(
                ADD,
                command.id(),
                unitId,
                trained.quality().auc(),
                trained.quality().logLoss(),
                leads,
                command.folds(),
                trained.report().toString(),
                trained.model().json().toString());
    }

    Optional<PredictionModelView> find(UUID id) {
        return sql.first(ONE, ModelRows::view, id);
    }

    List<PredictionModelView> newest() {
        return sql.list(NEWEST, ModelRows::view);
    }

    /** What a model of the actor's territory computes by. */
    Optional<Computing> computing(UUID id) {
        return sql.first(COMPUTING, ModelRows::computing, id);
    }

    /** The model whose word counts for a lead: people in a team have no sight of the units above, yet go by their models. */
    Optional<Computing> speakingFor(UUID leadId) {
        return sql.first(SPEAKING, ModelRows::computing, leadId);
    }

    private static PredictionModelView view(ResultSet row) throws SQLException {
        return new PredictionModelView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getLong("number"),
                row.getDouble("auc"),
                row.getDouble("log_loss"),
                row.getLong("lead_count"),
                row.getLong("folds"),
                JsonText.object(row.getString("report")),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"));
    }

    private static Computing computing(ResultSet row) throws SQLException {
        return new Computing(row.getObject(1, UUID.class), row.getLong(2), JsonText.object(row.getString(3)));
    }

    /** A model as what it computes by. */
    record Computing(UUID id, long number, JsonObject model) {}
}
