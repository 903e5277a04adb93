package org.openmtl.leads.attribution.internal;

import static org.openmtl.platform.identity.Permission.ATTRIBUTION_RUN;
import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.Leads;
import org.openmtl.leads.attribution.Attribution;
import org.openmtl.leads.attribution.AttributionModel;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.leads.attribution.AttributionRunView;
import org.openmtl.leads.attribution.LeadAttribution;
import org.openmtl.leads.attribution.RunState;
import org.openmtl.leads.attribution.StartAttribution;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;

/** The attribution facade. */
@Stateless
@Guarded
public class AttributionBean implements Attribution {
    @Inject
    private RunRows runs;

    @Inject
    private JourneyRows journeys;

    @Inject
    private Leads leads;

    @Inject
    private Jobs jobs;

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Override
    @Requires(ATTRIBUTION_RUN)
    public AttributionRunView start(StartAttribution command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isEmpty()) {
            runs.add(command, rows.unitWithin(ATTRIBUTION_RUN, command.unitId()));
            jobs.start(new StartJob(
                    AttributionJob.KIND,
                    JsonValues.object()
                            .add(AttributionJob.RUN, command.id().toString())
                            .build()));
        }
        return run(earlier.orElse(command.id()));
    }

    @Override
    @Requires(ATTRIBUTION_RUN)
    public AttributionRunView run(UUID id) {
        return runs.find(id).orElseThrow(() -> MtlProblem.notFound("attribution run", id));
    }

    @Override
    @Requires(ATTRIBUTION_RUN)
    public List<AttributionRunView> runs() {
        return runs.newest();
    }

    @Override
    @Requires(LEAD_READ)
    public LeadAttribution explain(UUID leadId, @Nullable UUID run) {
        leads.lead(leadId);
        if (run == null) {
            return explain(
                    leadId,
                    null,
                    AttributionParameters.usual(AttributionModel.LINEAR),
                    rows.now().toInstant());
        }
        AttributionRunView found = runs.find(run)
                .filter(one -> one.state() == RunState.DONE)
                .orElseThrow(() -> MtlProblem.invalid("run", "reference", "must be a run that is done"));
        return explain(leadId, found, found.read(), found.createdAt().toInstant());
    }

    private LeadAttribution explain(
            UUID leadId, @Nullable AttributionRunView run, AttributionParameters parameters, Instant asOf) {
        Explanation explanation = new Explanation(parameters, run, asOf);
        journeys.one(leadId, parameters, asOf, explanation::take);
        return explanation.told(leadId);
    }
}
