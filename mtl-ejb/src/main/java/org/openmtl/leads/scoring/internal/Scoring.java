package org.openmtl.leads.scoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.scoring.ScorePoint;

/**
 * Scores leads. Fit is {@code min(cap, sum over groups of min(group's cap, points of rules that are true))}; engagement likewise, of
 * touches, each worth its points times what its decay has left. Knows no clock and no database.
 */
final class Scoring {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Below that much engagement nobody waits for a lead. */
    private static final double FAINT = 1;

    /** Halvings of a day or week: down to a few seconds. */
    private static final int HALVINGS = 16;

    private Scoring() {}

    /**
     * The score at an instant.
     *
     * @param events touches in any order, later ones do not count
     * @param before the grade before, which decides within the hysteresis of fit
     */
    static Score score(ScoreModel model, LeadFacts facts, Collection<Event> events, Instant asOf, Grade before) {
        Engagement engagement = Engagement.of(model.engagement(), events);
        double fit = fit(model, facts);
        Grade grade = model.thresholds().grade(before, fit, engagement, asOf);
        return new Score(fit, engagement.at(asOf), grade, due(model, engagement, grade, asOf));
    }

    /** Where the points come from. */
    static List<ScorePoint> explain(ScoreModel model, LeadFacts facts, Collection<Event> events, Instant asOf) {
        Points points = new Points(model.version());
        double fit = 0;
        for (Axis.Group<PropertyRule> group : model.fit().groups()) {
            double sum = 0;
            for (PropertyRule rule : group.rules()) {
                if (rule.isTrueOf(facts)) {
                    points.add(rule.id(), null, rule.points());
                    sum += rule.points();
                }
            }
            fit += points.capped("fit/" + group.name(), sum, group.cap());
        }
        points.capped("fit", fit, model.fit().cap());
        explain(model, Engagement.of(model.engagement(), events), asOf, points);
        return points.list();
    }

    private static void explain(ScoreModel model, Engagement engagement, Instant asOf, Points points) {
        double all = 0;
        for (Engagement.Counted counted : engagement.groups()) {
            double sum = 0;
            for (Engagement.Hit hit : counted.hits()) {
                double worth = hit.worth(asOf);
                points.add(hit.rule().id(), hit.event().id(), worth);
                sum += worth;
            }
            all += points.capped(
                    "engagement/" + counted.group().name(), sum, counted.group().cap());
        }
        points.capped("engagement", all, model.engagement().cap());
    }

    private static double fit(ScoreModel model, LeadFacts facts) {
        double all = 0;
        for (Axis.Group<PropertyRule> group : model.fit().groups()) {
            double sum = 0;
            for (PropertyRule rule : group.rules()) {
                sum += rule.isTrueOf(facts) ? rule.points() : 0;
            }
            all += Math.min(group.cap(), sum);
        }
        return Points.rounded(Math.min(model.fit().cap(), all));
    }

    /**
     * When to look again: when the grade is about to fall, when a touch dated ahead comes about, else after a day or week, so that a list
     * sorted by score is not far off.
     */
    private static @Nullable Instant due(ScoreModel model, Engagement engagement, Grade grade, Instant now) {
        List<Engagement.Hit> changing = engagement.changing(now);
        if (changing.isEmpty()) {
            return null;
        }
        Instant horizon = now.plus(engagement.at(now) >= FAINT ? DAY : WEEK);
        for (Engagement.Hit hit : changing) {
            Instant at = hit.event().at();
            if (at.isAfter(now) && at.isBefore(horizon)) {
                horizon = at;
            }
        }
        return fall(engagement, model.thresholds().leaving(grade), now, horizon);
    }

    /** The first instant known to lie below, or the horizon. */
    private static Instant fall(Engagement engagement, double leaving, Instant from, Instant horizon) {
        if (engagement.before(horizon) >= leaving) {
            return horizon;
        }
        Instant above = from;
        Instant below = horizon;
        for (int i = 0; i < HALVINGS; i++) {
            Instant middle = above.plus(Duration.between(above, below).dividedBy(2));
            if (engagement.at(middle) >= leaving) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return below;
    }
}
