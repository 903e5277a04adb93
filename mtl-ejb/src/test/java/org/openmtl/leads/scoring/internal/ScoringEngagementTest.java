package org.openmtl.leads.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openmtl.leads.scoring.internal.Models.NOW;
import static org.openmtl.leads.scoring.internal.Models.ago;
import static org.openmtl.leads.scoring.internal.Models.atMost;
import static org.openmtl.leads.scoring.internal.Models.event;
import static org.openmtl.leads.scoring.internal.Models.events;
import static org.openmtl.leads.scoring.internal.Models.group;
import static org.openmtl.leads.scoring.internal.Models.halfLife;
import static org.openmtl.leads.scoring.internal.Models.linear;
import static org.openmtl.leads.scoring.internal.Models.touch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.leads.scoring.ScorePoint;

/** What happened with a lead makes its engagement, which fades. */
class ScoringEngagementTest {
    private static final double CLOSE = 1e-6;

    /** d = max(0, 1 - r floor(age / interval)). */
    @ParameterizedTest
    @CsvSource({"0, 20", "6.99, 20", "7, 18", "20, 16", "69.9, 2", "70, 0", "400, 0"})
    void linearDecayTakesAShareAtEachFullInterval(double daysAgo, double left) {
        ScoreModel model = Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 20, linear(0.1, 7))));

        assertThat(engagement(model, events("web.visited", daysAgo))).isCloseTo(left, within(CLOSE));
    }

    /** d = 2^(-age / half-life). */
    @ParameterizedTest
    @CsvSource({"0, 40", "7, 28.284271", "14, 20", "28, 10", "38, 6.095068", "140, 0.039063"})
    void exponentialDecayHalves(double daysAgo, double left) {
        ScoreModel model = Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 40, halfLife(14))));

        assertThat(engagement(model, events("web.visited", daysAgo))).isCloseTo(left, within(CLOSE));
    }

    @Test
    void theSharesOfTheTimeDecayVectorComeOutOfHalfLives() {
        ScoreModel model = Models.ofEngagement(group("web", 1000, touch("visit", "web.visited", 1, halfLife(7))));
        double[] daysBefore = {38, 33, 26, 8, 0};
        double[] shares = {1.46, 2.40, 4.79, 28.48, 62.88};
        double all = engagement(model, events("web.visited", daysBefore));

        for (int i = 0; i < shares.length; i++) {
            double share = 100 * engagement(model, events("web.visited", daysBefore[i])) / all;
            assertThat(share).isCloseTo(shares[i], within(0.005));
        }
    }

    @Test
    void capsHoldForAGroupAndForAll() {
        ScoreModel model = Models.ofEngagement(
                group("web", 30, touch("visit", "web.visited", 12, "")),
                group("events", 80, touch("event", "event.*", 45, "")));

        assertThat(engagement(model, events("web.visited", 1, 2, 3))).isEqualTo(30);
        List<Event> both = events("web.visited", 1, 2, 3);
        both.addAll(events("event.attended", 1, 2));
        assertThat(engagement(model, both)).isEqualTo(100);
    }

    @Test
    void aRuleCountsNoMoreThanItsLimitInAnyWindow() {
        ScoreModel model = Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 5, atMost(2, 7))));

        assertThat(engagement(model, events("web.visited", 3, 2, 1))).isEqualTo(10);
        assertThat(engagement(model, events("web.visited", 9, 8, 2, 1))).isEqualTo(20);
        assertThat(engagement(model, events("web.visited", 9, 5, 2.5, 1))).isEqualTo(15);
        assertThat(engagement(model, events("web.visited", 8, 4, 1))).isEqualTo(15);
        assertThat(engagement(model, events("web.visited", 7.9, 4, 0.9))).isEqualTo(15);
        assertThat(engagement(model, events("web.visited", 7.9, 4, 1))).isEqualTo(10);
    }

    @Test
    void whatIsDoneByMachinesOrOpenedScoresNothing() {
        ScoreModel model = Models.ofEngagement(group("mail", 100, touch("mail", "email.*", 5, "")));

        assertThat(engagement(model, events("email.opened", 1))).isZero();
        assertThat(engagement(model, List.of(event("email.clicked", 1).byMachine())))
                .isZero();
        assertThat(engagement(model, events("email.clicked", 1))).isEqualTo(5);
    }

    @Test
    void aMachinesTouchDoesNotUseUpTheLimit() {
        ScoreModel model = Models.ofEngagement(group("mail", 100, touch("mail", "email.*", 5, atMost(1, 7))));

        assertThat(engagement(model, List.of(event("email.clicked", 2).byMachine(), event("email.clicked", 1))))
                .isEqualTo(5);
    }

    @Test
    void oneTouchCountsOnce() {
        ScoreModel model = Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 5, "")));
        Event visit = event("web.visited", 1);

        assertThat(engagement(model, List.of(visit, visit))).isEqualTo(5);
    }

    @Test
    void whatHappenedLaterDoesNotCountYet() {
        ScoreModel model = Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 5, "")));
        List<Event> visits = events("web.visited", 10, 1);

        assertThat(Scoring.score(model, Models.lead(), visits, ago(5), Grade.LOWEST)
                        .engagement())
                .isEqualTo(5);
    }

    @Test
    void aRuleMayAskForChannelCampaignAndContent() {
        ScoreModel model = Models.ofEngagement(group(
                "web",
                100,
                touch(
                        "visit",
                        "web.visited",
                        5,
                        ", \"channels\": [\"paid\", \"social\"], \"campaigns\": [\"autumn\"]")));

        assertThat(engagement(model, List.of(visit("social", "autumn")))).isEqualTo(5);
        assertThat(engagement(model, List.of(visit("social", "spring")))).isZero();
        assertThat(engagement(model, List.of(visit("organic", "autumn")))).isZero();
        assertThat(engagement(model, events("web.visited", 1))).isZero();
    }

    @Test
    void eachPointNamesItsTouch() {
        ScoreModel model = Models.ofEngagement(group("web", 25, touch("visit", "web.visited", 20, halfLife(1))));
        Event old = event("web.visited", 1);
        Event fresh = event("web.visited", 0);

        assertThat(Scoring.explain(model, Models.lead(), List.of(fresh, old), NOW))
                .containsExactly(
                        new ScorePoint("visit", 7, old.id(), 10),
                        new ScorePoint("visit", 7, fresh.id(), 20),
                        new ScorePoint("cap:engagement/web", 7, null, -5));
    }

    @Test
    void itIsDueAgainWhenTheGradeIsAboutToFall() {
        ScoreModel model = Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 60, halfLife(1))));
        Score score = Models.score(model, Models.lead(), events("web.visited", 0));

        assertThat(score.grade()).hasToString("C1");
        // 60 falls below 45 after log2(60 / 45) days
        Instant below = NOW.plus(Duration.ofSeconds(35_859));
        assertThat(Duration.between(below, score.dueAt()).abs()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatNeitherFadesNorComesIsNeverDueAgain() {
        ScoreModel model = Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 60, "")));

        assertThat(Models.score(model, Models.lead(), events("web.visited", 3)).dueAt())
                .isNull();
        assertThat(Models.score(model, Models.lead(), List.of()).dueAt()).isNull();
        assertThat(Models.score(model, Models.lead(), events("web.visited", -0.5))
                        .dueAt())
                .isEqualTo(ago(-0.5));
    }

    private static Event visit(String channel, String campaign) {
        return new Event(UUID.randomUUID(), ago(1), "web.visited", channel, campaign, null, false);
    }

    private static double engagement(ScoreModel model, List<Event> events) {
        return Models.score(model, Models.lead(), new ArrayList<>(events)).engagement();
    }
}
