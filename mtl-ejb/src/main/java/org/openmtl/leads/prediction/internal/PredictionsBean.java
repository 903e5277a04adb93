package org.openmtl.leads.prediction.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;
import static org.openmtl.platform.identity.Permission.PREDICTION_TRAIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.Leads;
import org.openmtl.leads.prediction.LeadPrediction;
import org.openmtl.leads.prediction.PredictionModelView;
import org.openmtl.leads.prediction.PredictionProblem;
import org.openmtl.leads.prediction.Predictions;
import org.openmtl.leads.prediction.TrainModel;
import org.openmtl.leads.prediction.internal.ModelRows.Computing;
import org.openmtl.leads.prediction.internal.Training.Trained;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;

/** The predictions facade. */
@Stateless
@Guarded
public class PredictionsBean implements Predictions {
    /** Fewer of one kind teach nothing that would hold. */
    private static final int LEAST = 50;

    @Inject
    private ExampleRows examples;

    @Inject
    private ModelRows models;

    @Inject
    private Leads leads;

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    /** Learns first and claims the key then: a transaction that has written nothing keeps nobody waiting. */
    @Override
    @Requires(PREDICTION_TRAIN)
    public PredictionModelView train(TrainModel command) {
        UUID unit = rows.unitWithin(PREDICTION_TRAIN, command.unitId());
        List<Example> closed = examples.closed(unit, command.lostAfterDays());
        mustSuffice(closed);
        Trained trained = new Training(closed, command.folds(), command.features()).done();
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isEmpty()) {
            models.add(command, unit, closed.size(), trained);
        }
        return model(earlier.orElse(command.id()));
    }

    private static void mustSuffice(List<Example> closed) {
        long won = closed.stream().filter(Example::isWon).count();
        long others = closed.size() - won;
        if (Math.min(won, others) < LEAST) {
            throw MtlProblem.of(
                    PredictionProblem.TOO_FEW,
                    "It takes " + LEAST + " won leads and as many others, there are " + won + " and " + others,
                    Map.of("won", won, "others", others));
        }
    }

    @Override
    @Requires(PREDICTION_TRAIN)
    public PredictionModelView model(UUID id) {
        return models.find(id).orElseThrow(() -> MtlProblem.notFound("prediction model", id));
    }

    @Override
    @Requires(PREDICTION_TRAIN)
    public List<PredictionModelView> models() {
        return models.newest();
    }

    @Override
    @Requires(LEAD_READ)
    public LeadPrediction predict(UUID leadId, @Nullable UUID model) {
        leads.lead(leadId);
        Map<String, String> facts =
                examples.one(leadId).map(Example::facts).orElseThrow(() -> MtlProblem.notFound("lead", leadId));
        return (model == null ? models.speakingFor(leadId) : Optional.of(named(model)))
                .map(computing -> prediction(leadId, computing, facts))
                .orElseGet(() -> LeadPrediction.none(leadId));
    }

    private static LeadPrediction prediction(UUID leadId, Computing computing, Map<String, String> facts) {
        PredictionModel model = PredictionModel.of(computing.model());
        return new LeadPrediction(
                leadId,
                model.probability(facts),
                computing.id(),
                computing.number(),
                model.baseLogOdds(),
                model.contributions(facts));
    }

    private Computing named(UUID model) {
        return models.computing(model)
                .orElseThrow(() -> MtlProblem.invalid("model", "reference", "must be a model of your territory"));
    }
}
