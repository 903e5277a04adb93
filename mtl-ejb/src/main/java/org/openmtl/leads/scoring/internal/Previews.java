package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.leads.scoring.ScorePreview;

/** Scores leads by a version that need not be active, and keeps nothing. */
@ApplicationScoped
class Previews {
    @Inject
    private ModelLibrary library;

    @Inject
    private LeadReader reader;

    @Inject
    private TouchReader touches;

    @Inject
    private Clock clock;

    List<ScorePreview> of(UUID modelId, long v, List<UUID> leads) {
        ScoreModel model = library.model(modelId, v);
        Map<UUID, List<Event>> events = touches.of(leads);
        Instant now = clock.instant();
        return reader.read(leads).stream()
                .map(lead -> preview(
                        lead,
                        Scoring.score(
                                model,
                                lead.facts(),
                                lead.counting(events.getOrDefault(lead.id(), List.of())),
                                now,
                                lead.before(modelId))))
                .toList();
    }

    private static ScorePreview preview(Candidate lead, Score score) {
        Candidate.Kept kept = lead.kept();
        return new ScorePreview(
                lead.id(),
                score.fit(),
                score.engagement(),
                score.grade().toString(),
                kept == null ? null : kept.score().grade().toString());
    }
}
