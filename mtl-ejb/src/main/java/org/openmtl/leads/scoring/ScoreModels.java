package org.openmtl.leads.scoring;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** The way to score models. Every verb is one transaction; models belong to no territory. */
public interface ScoreModels {
    /** Most models a list shows. */
    int MOST = 500;

    /** Most leads in a preview. */
    int MOST_PREVIEWED = 100;

    /**
     * Makes a model, whose first version is not active yet.
     *
     * @param values fields of {@link ScoreModelFields#NEW}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed, naming each fault of the definition by its JSON Pointer; idempotency-key-reused
     */
    ScoreModelView add(UUID id, Values values, @Nullable Once once);

    /** The newest models. */
    List<ScoreModelView> list();

    /**
     * One model with its newest version.
     *
     * @throws MtlProblem not-found
     */
    ScoreModelView model(UUID id);

    /**
     * Changes a model; another definition becomes its next version, which is not active yet.
     *
     * @param version the version of the model that the caller has seen
     * @throws MtlProblem not-found; stale-version; validation-failed
     */
    ScoreModelView change(UUID id, long version, Values patch);

    /**
     * A version of a model.
     *
     * @throws MtlProblem not-found
     */
    ScoreModelVersionView version(UUID id, long v);

    /**
     * Has leads be scored by a version from now on. Leads that something happens to follow at once, the others within minutes to an hour
     * by the million, or as fast as can be by {@link #rescore}.
     *
     * @param v null for the newest
     * @throws MtlProblem not-found
     */
    ScoreModelView activate(UUID id, @Nullable Long v);

    /**
     * Has a segment's leads be scored by the model of all again.
     *
     * @throws MtlProblem not-found; score-model-needed for the model of all; score-model-not-active
     */
    ScoreModelView withdraw(UUID id);

    /**
     * Has all leads that the model is for be scored anew, as far as the actor sees them.
     *
     * @param once null when the caller promised nothing
     * @throws MtlProblem not-found; score-model-not-active; idempotency-key-reused
     */
    ScoreRunView rescore(UUID id, @Nullable Once once);

    /**
     * How far that has come; seen by whoever began it.
     *
     * @throws MtlProblem not-found
     */
    ScoreRunView run(UUID id, UUID runId);

    /**
     * Scores some leads by a version without keeping anything.
     *
     * @param values fields of {@link ScoreModelFields#PREVIEW}
     * @return of those of the leads that the actor sees
     * @throws MtlProblem not-found; validation-failed
     */
    List<ScorePreview> preview(UUID id, Values values);
}
