package org.openmtl.leads.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openmtl.leads.scoring.internal.Models.atMost;
import static org.openmtl.leads.scoring.internal.Models.group;
import static org.openmtl.leads.scoring.internal.Models.halfLife;
import static org.openmtl.leads.scoring.internal.Models.lead;
import static org.openmtl.leads.scoring.internal.Models.linear;
import static org.openmtl.leads.scoring.internal.Models.touch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openmtl.leads.scoring.ScorePoint;

/** Whatever touches come in whatever order. */
class ScoresHoldTest {
    private static final Instant FIRST = Models.NOW.minus(Duration.ofDays(60));
    private static final ScoreModel MODEL = Models.ofEngagement(
            group("web", 25, touch("visit", "web.visited", 7, halfLife(9) + atMost(3, 7))),
            group("forms", 50, touch("form", "form.submitted", 22, linear(0.2, 5)), touch("any", "form.*", 3, "")),
            group("going", 40, touch("gone", "email.unsubscribed", -15, halfLife(20))));

    @Provide
    Arbitrary<List<Event>> touches() {
        Arbitrary<String> kinds = Arbitraries.of(
                "web.visited", "form.submitted", "form.begun", "email.unsubscribed", "email.opened", "call.made");
        Arbitrary<Instant> times =
                Arbitraries.integers().between(0, 60 * 24).map(hour -> FIRST.plus(Duration.ofHours(hour)));
        return Combinators.combine(kinds, times, Arbitraries.of(true, false, false, false))
                .as((kind, at, machine) -> new Event(UUID.randomUUID(), at, kind, null, null, null, machine))
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void capsAreNeverExceeded(@ForAll("touches") List<Event> touches) {
        Engagement engagement = Engagement.of(MODEL.engagement(), touches);
        for (int day = 0; day <= 70; day++) {
            assertThat(engagement.at(FIRST.plus(Duration.ofDays(day)))).isLessThanOrEqualTo(100);
        }
        for (Axis.Group<EventRule> group : MODEL.engagement().groups()) {
            Axis<EventRule> alone = new Axis<>(1000, List.of(group));
            assertThat(Engagement.of(alone, touches).at(Models.NOW)).isLessThanOrEqualTo(group.cap());
        }
    }

    @Property(tries = 300)
    void theOrderTouchesComeInMakesNoDifference(@ForAll("touches") List<Event> touches, @ForAll long seed) {
        List<Event> shuffled = new ArrayList<>(touches);
        shuffled.addAll(touches);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(score(shuffled, Models.NOW)).isEqualTo(score(touches, Models.NOW));
    }

    @Property(tries = 300)
    void computedAtEachTouchItIsTheSameAsComputedOnce(@ForAll("touches") List<Event> touches) {
        List<Event> inTime = new ArrayList<>(touches);
        inTime.sort(java.util.Comparator.comparing(Event::at));
        Grade grade = Grade.LOWEST;
        List<Event> known = new ArrayList<>();
        for (Event touch : inTime) {
            known.add(touch);
            grade = Scoring.score(MODEL, lead("name", "Ana"), known, touch.at(), grade)
                    .grade();
        }
        Score incremental = Scoring.score(MODEL, lead("name", "Ana"), known, Models.NOW, grade);

        assertThat(incremental).isEqualTo(score(touches, Models.NOW));
    }

    @Property(tries = 300)
    void laterTouchesChangeNothingAboutThePast(@ForAll("touches") List<Event> touches) {
        Instant then = FIRST.plus(Duration.ofDays(30));
        List<Event> earlier =
                touches.stream().filter(touch -> !touch.at().isAfter(then)).toList();
        Score before = score(earlier, then);
        Score now = score(touches, then);

        assertThat(now.engagement()).isEqualTo(before.engagement());
        assertThat(now.grade()).isEqualTo(before.grade());
    }

    @Property(tries = 300)
    void thePointsAddUpToTheScore(@ForAll("touches") List<Event> touches) {
        Score score = score(touches, Models.NOW);
        double points = Scoring.explain(MODEL, lead("name", "Ana"), touches, Models.NOW).stream()
                .mapToDouble(ScorePoint::points)
                .sum();

        assertThat(points).isCloseTo(score.fit() + score.engagement(), within(1e-6));
    }

    private static Score score(List<Event> touches, Instant at) {
        return Scoring.score(MODEL, lead("name", "Ana"), touches, at, Grade.LOWEST);
    }
}
