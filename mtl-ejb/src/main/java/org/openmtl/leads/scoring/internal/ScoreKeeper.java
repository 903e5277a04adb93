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
    private LeadReader reader;

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

    /**
     * Scores very many leads that nobody has locked. Those that have no score yet or are to be promoted are locked first, as far as nobody
     * else is at them; the scores of all others are replaced unless somebody else has done so meanwhile.
     */
    Outcome refresh(List<Candidate> leads, ActiveModels models) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ScoreTable.Row> news = new ArrayList<>();
        List<UUID> wanted = new ArrayList<>();
        for (ScoreTable.Row row : scored(leads, models, now)) {
            if (row.lead().kept() == null || isQualified(row)) {
                wanted.add(row.lead().id());
            } else if (row.lead().isNews(row.score(), row.by())) {
                news.add(row);
            }
        }
        Outcome locked = wanted.isEmpty() ? new Outcome(0, 0) : keep(reader.free(wanted), models);
        int replaced = news.isEmpty() ? 0 : table.replace(news, now);
        return new Outcome(locked.changed() + replaced, locked.promoted());
    }

    /** The same by models that are known. */
    Outcome keep(List<Candidate> leads, ActiveModels models) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ScoreTable.Row> all = scored(leads, models, now);
        List<ScoreTable.Row> news = all.stream()
                .filter(row -> row.lead().isNews(row.score(), row.by()))
                .toList();
        if (!news.isEmpty()) {
            table.keep(news, now);
        }
        return new Outcome(
                news.size(),
                promote(all.stream().filter(ScoreKeeper::isQualified).toList()));
    }

    private List<ScoreTable.Row> scored(List<Candidate> leads, ActiveModels models, Instant now) {
        List<UUID> ids = leads.stream().map(Candidate::id).toList();
        Map<UUID, List<Event>> events = touches.of(ids, kind -> models.countAnyOf(List.of(kind)));
        return leads.stream()
                .map(lead -> scored(lead, events.getOrDefault(lead.id(), List.of()), models, now))
                .toList();
    }

    private static boolean isQualified(ScoreTable.Row row) {
        return row.lead().open() && row.by().model().mql().contains(row.score().grade());
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
