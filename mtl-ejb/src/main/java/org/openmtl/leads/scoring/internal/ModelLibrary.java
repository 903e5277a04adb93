package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;

/** Finds models ready to score by. A version never changes, so what was read once need not be read again. */
@ApplicationScoped
class ModelLibrary {
    private static final int MOST_KEPT = 200;
    private static final String READ = "SELECT definition FROM leads.score_model_version WHERE model_id = ? AND v = ?";

    /** Served by score_activation_at; there are as many as somebody has decided on rules. */
    private static final String ACTIVATIONS = """
            SELECT m.segment, m.name, a.model_id, a.v, a.at
              FROM leads.score_activation a JOIN leads.score_model m ON m.id = a.model_id ORDER BY a.at, a.id
            """;

    @Inject
    private Sql sql;

    private final Map<Version, ScoreModel> kept = new ConcurrentHashMap<>();

    private record Version(UUID model, long v) {}

    private record Activation(
            @Nullable String segment,
            String name,
            UUID model,
            @Nullable Long v,
            Instant at) {}

    /** What holds now. */
    ActiveModels active() {
        return active(Instant.MAX);
    }

    /** What held at an instant; before there was any model for all, the first one. */
    ActiveModels active(Instant at) {
        Map<@Nullable String, Activation> last = new HashMap<>();
        for (Activation activation : sql.list(ACTIVATIONS, ModelLibrary::activation)) {
            if (!activation.at().isAfter(at) || (activation.segment() == null && !last.containsKey(null))) {
                last.put(activation.segment(), activation);
            }
        }
        Map<@Nullable String, AppliedModel> models = new HashMap<>();
        last.forEach((segment, activation) -> {
            if (activation.v() != null) {
                models.put(segment, applied(activation, activation.v()));
            }
        });
        return new ActiveModels(models);
    }

    private AppliedModel applied(Activation activation, long v) {
        return new AppliedModel(activation.model(), activation.name(), model(activation.model(), v));
    }

    /**
     * A version of a model.
     *
     * @throws MtlProblem not-found
     */
    ScoreModel model(UUID id, long v) {
        Version version = new Version(id, v);
        ScoreModel known = kept.get(version);
        if (known != null) {
            return known;
        }
        Optional<String> definition = sql.first(READ, row -> row.getString(1), id, v);
        ScoreModel read = ModelReader.read(
                JsonText.object(definition.orElseThrow(() -> MtlProblem.notFound("score model version", v))), (int) v);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(version, read);
        return read;
    }

    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(
                row.getString("segment"),
                row.getString("name"),
                row.getObject("model_id", UUID.class),
                row.getObject("v", Long.class),
                Sql.instant(row, "at"));
    }
}
