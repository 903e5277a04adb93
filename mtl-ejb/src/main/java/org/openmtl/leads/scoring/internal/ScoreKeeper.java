package org.openmtl.leads.scoring.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.Stages;
import org.openmtl.platform.identity.CurrentActor;

/** Scores leads, keeps what has changed, and lets inquiries become marketing qualified when their grade says so. */
@ApplicationScoped
class ScoreKeeper {
    @Inject
    private ModelLibrary library;

    @Inject
    private TouchReader touches;

    @Inject
    private ScoreTable table;

    @Inject
    private Stages stages;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** What scoring some leads came to. */
    record Outcome(int changed, int promoted) {}

    /** Scores leads that this transaction has made or locked. */
    Outcome keep(List<Candidate> leads) {
        return leads.isEmpty() ? new Outcome(0, 0) : keep(leads, library.active());
    }

    /** The same by models that are known. */
    Outcome keep(List<Candidate> leads, ActiveModels models) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, List<Event>> events =
                touches.of(leads.stream().map(Candidate::id).toList());
        List<ScoreTable.Row> news = new ArrayList<>();
        List<ScoreTable.Row> qualified = new ArrayList<>();
        for (Candidate lead : leads) {
            ScoreTable.Row row = scored(lead, events.getOrDefault(lead.id(), List.of()), models, now);
            if (lead.isNews(row.score(), row.by())) {
                news.add(row);
            }
            if (lead.open() && row.by().model().mql().contains(row.score().grade())) {
                qualified.add(row);
            }
        }
        if (!news.isEmpty()) {
            table.keep(news, now);
        }
        return new Outcome(news.size(), promote(qualified));
    }

    private static ScoreTable.Row scored(Candidate lead, List<Event> events, ActiveModels models, Instant now) {
        AppliedModel by = models.of(lead.segment());
        Score score = Scoring.score(by.model(), lead.facts(), lead.counting(events), now, lead.before(by.id()));
        return new ScoreTable.Row(lead, score, by);
    }

    /** Whoever acts may see leads they may not change; those are left to the system. */
    private int promote(List<ScoreTable.Row> qualified) {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        for (ScoreTable.Row row : qualified) {
            if (current.get().may(LEAD_WRITE, row.lead().unitId())) {
                reasons.put(row.lead().id(), reason(row));
            }
        }
        if (!reasons.isEmpty()) {
            stages.enterAll(LeadStage.MQL, reasons);
        }
        return reasons.size();
    }

    private static String reason(ScoreTable.Row row) {
        Score score = row.score();
        return String.format(
                Locale.ROOT,
                "Score %s (fit %.1f, engagement %.1f) by model %s, version %d",
                score.grade(),
                score.fit(),
                score.engagement(),
                row.by().name(),
                row.by().model().version());
    }
}
