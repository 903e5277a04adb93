package org.openmtl.leads.scoring.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.scoring.ScoreView;
import org.openmtl.leads.scoring.Scores;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.shared.MtlProblem;

/** The scores facade. */
@Stateless
@Guarded
public class ScoresBean implements Scores {
    @Inject
    private Leads leads;

    @Inject
    private LeadReader reader;

    @Inject
    private TouchReader touches;

    @Inject
    private ModelLibrary library;

    @Inject
    private ScoreTable table;

    @Inject
    private Clock clock;

    @Override
    @Requires(LEAD_READ)
    public ScoreView score(UUID leadId, @Nullable OffsetDateTime asOf) {
        LeadView lead = leads.lead(leadId);
        Instant at = asOf == null ? clock.instant() : asOf.toInstant();
        Instant captured = lead.createdAt().toInstant();
        Instant known = at.isBefore(captured) ? captured : at;
        JsonObject then = reader.asOf(leadId, known).orElseThrow(() -> MtlProblem.notFound("lead", leadId));
        ActiveModels models = asOf == null ? library.active() : library.active(known);
        AppliedModel by = models.of(then.isNull("segment") ? null : then.getString("segment"));
        LeadFacts facts = LeadReader.facts(then);
        Instant begun = then.isNull("recycled_at")
                ? null
                : OffsetDateTime.parse(then.getString("recycled_at")).toInstant();
        List<Event> events = Candidate.counting(touches.of(List.of(leadId)).getOrDefault(leadId, List.of()), begun);
        Score score = Scoring.score(by.model(), facts, events, at, table.gradeAt(leadId, at, by.id()));
        return new ScoreView(
                score.fit(),
                score.engagement(),
                score.grade().toString(),
                Scoring.explain(by.model(), facts, events, at));
    }
}
