package org.openmtl.leads.scoring.internal;

import static org.openmtl.platform.identity.Permission.SCORE_MODEL_READ;
import static org.openmtl.platform.identity.Permission.SCORE_MODEL_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.scoring.ScoreModelFields;
import org.openmtl.leads.scoring.ScoreModelVersionView;
import org.openmtl.leads.scoring.ScoreModelView;
import org.openmtl.leads.scoring.ScoreModels;
import org.openmtl.leads.scoring.ScorePreview;
import org.openmtl.leads.scoring.ScoreProblem;
import org.openmtl.leads.scoring.ScoreRunView;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** The score models facade. */
@Stateless
@Guarded
public class ScoreModelsBean implements ScoreModels {
    @Inject
    private ScoreModelRows rows;

    @Inject
    private ScoreRuns runs;

    @Inject
    private Previews previews;

    @Inject
    private Jobs jobs;

    @Inject
    private Repetitions repetitions;

    @Inject
    private AttributeDefinitions attributes;

    @Override
    @Requires(SCORE_MODEL_WRITE)
    public ScoreModelView add(UUID id, Values values, @Nullable Once once) {
        JsonObject definition = Objects.requireNonNull(values.get(ScoreModelFields.DEFINITION));
        ModelReader.check(definition, attributes.of(RecordKind.LEAD));
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isEmpty()) {
            String name = Objects.requireNonNull(values.get(ScoreModelFields.NAME));
            rows.add(id, name, values.get(ScoreModelFields.SEGMENT), definition);
        }
        return rows.model(earlier.orElse(id));
    }

    @Override
    @Requires(SCORE_MODEL_READ)
    public List<ScoreModelView> list() {
        return rows.newest();
    }

    @Override
    @Requires(SCORE_MODEL_READ)
    public ScoreModelView model(UUID id) {
        return rows.model(id);
    }

    @Override
    @Requires(SCORE_MODEL_WRITE)
    public ScoreModelView change(UUID id, long version, Values patch) {
        ScoreModelView seen = rows.model(id);
        String name = patch.get(ScoreModelFields.NAME);
        JsonObject definition = patch.get(ScoreModelFields.DEFINITION);
        if (definition != null) {
            ModelReader.check(definition, attributes.of(RecordKind.LEAD));
        }
        boolean isOther = definition != null && !definition.equals(seen.definition());
        rows.change(seen, version, name == null ? seen.name() : name, isOther ? definition : null);
        return rows.model(id);
    }

    @Override
    @Requires(SCORE_MODEL_READ)
    public ScoreModelVersionView version(UUID id, long v) {
        return rows.version(id, v);
    }

    @Override
    @Requires(SCORE_MODEL_WRITE)
    public ScoreModelView activate(UUID id, @Nullable Long v) {
        ScoreModelView model = rows.model(id);
        long wanted = rows.version(id, v == null ? model.latest() : v).v();
        if (Objects.equals(model.active(), wanted)) {
            return model;
        }
        rows.activate(id, wanted);
        runs.beginUpkeep(Ids.next(), id);
        return rows.model(id);
    }

    @Override
    @Requires(SCORE_MODEL_WRITE)
    public ScoreModelView withdraw(UUID id) {
        ScoreModelView model = active(id);
        if (model.segment() == null) {
            throw MtlProblem.of(ScoreProblem.NEEDED, "Activate another model for all leads instead");
        }
        rows.activate(id, null);
        runs.beginUpkeep(Ids.next(), null);
        return rows.model(id);
    }

    @Override
    @Requires(SCORE_MODEL_WRITE)
    public ScoreRunView rescore(UUID id, @Nullable Once once) {
        active(id);
        UUID run = Ids.next();
        Optional<UUID> earlier = repetitions.earlier(once, run);
        if (earlier.isEmpty()) {
            runs.begin(run, id);
            jobs.start(Rescoring.of(run));
        }
        return run(id, earlier.orElse(run));
    }

    @Override
    @Requires(SCORE_MODEL_READ)
    public ScoreRunView run(UUID id, UUID runId) {
        return runs.read(runId, id).orElseThrow(() -> MtlProblem.notFound("run", runId));
    }

    @Override
    @Requires(SCORE_MODEL_WRITE)
    public List<ScorePreview> preview(UUID id, Values values) {
        Long v = values.get(ScoreModelFields.V);
        JsonArray leads = Objects.requireNonNull(values.get(ScoreModelFields.LEADS));
        return previews.of(id, v == null ? rows.model(id).latest() : v, ids(leads));
    }

    private ScoreModelView active(UUID id) {
        ScoreModelView model = rows.model(id);
        if (model.active() == null) {
            throw MtlProblem.of(ScoreProblem.NOT_ACTIVE, "Activate one of its versions first");
        }
        return model;
    }

    private static List<UUID> ids(JsonArray leads) {
        if (leads.isEmpty() || leads.size() > MOST_PREVIEWED) {
            throw MtlProblem.invalid("leads", "size", "must be 1 to " + MOST_PREVIEWED + " ids");
        }
        return leads.stream().map(ScoreModelsBean::id).toList();
    }

    private static UUID id(JsonValue value) {
        return (value instanceof JsonString text ? Ids.parse(text.getString()) : Optional.<UUID>empty())
                .orElseThrow(() -> MtlProblem.invalid("leads", "uuid", "must be UUIDs of 36 characters"));
    }
}
