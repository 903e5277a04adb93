package org.openmtl.leads.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.leads.scoring.internal.Models.NOW;
import static org.openmtl.leads.scoring.internal.Models.events;
import static org.openmtl.leads.scoring.internal.Models.group;
import static org.openmtl.leads.scoring.internal.Models.halfLife;
import static org.openmtl.leads.scoring.internal.Models.lead;
import static org.openmtl.leads.scoring.internal.Models.property;
import static org.openmtl.leads.scoring.internal.Models.touch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fit and engagement make a grade; what was reached is lost only when the score is clearly below. */
class GradingALeadTest {
    private static final ScoreModel FADING =
            Models.ofEngagement(group("web", 100, touch("visit", "web.visited", 30, halfLife(10))));

    @ParameterizedTest
    @CsvSource({
        "60, 0, A3",
        "59, 0, B3",
        "30, 0, B3",
        "29, 0, C3",
        "-20, 0, C3",
        "60, 50, A1",
        "60, 49, A2",
        "30, 20, B2",
        "0, 19, C3"
    })
    void thresholdsMakeTheGrade(double fit, double engagement, String grade) {
        assertThat(graded(Grade.LOWEST, fit, engagement)).hasToString(grade);
    }

    /** Enter at 60, leave at 55: A is kept from above only. */
    @ParameterizedTest
    @CsvSource({
        "A3, 57, A3",
        "A3, 55, A3",
        "A3, 54.9, B3",
        "B3, 57, B3",
        "B3, 26, B3",
        "B3, 24, C3",
        "A3, 26, B3",
        "C3, 26, C3"
    })
    void fitLeavesALetterOnlyClearlyBelowItsThreshold(String before, double fit, String grade) {
        assertThat(graded(Grade.of(before).orElseThrow(), fit, 0)).hasToString(grade);
    }

    /** Two touches of 30 are 60; after 2 days 52.2, after 3 48.7, after 4.2 44.8: 1 is left at 45. */
    @Test
    void engagementLeavesADigitOnlyClearlyBelowItsThreshold() {
        List<Event> touches = events("web.visited", 0, 0);

        assertThat(gradeAfter(touches, 2)).hasToString("C1");
        assertThat(gradeAfter(touches, 3)).hasToString("C1");
        assertThat(gradeAfter(touches, 4.2)).hasToString("C2");
        assertThat(gradeAfter(touches, 15)).hasToString("C2");
        assertThat(gradeAfter(touches, 21)).hasToString("C3");
    }

    @Test
    void whatComesFromBelowIntoTheBandHasNotReachedTheDigit() {
        // 30 of 4 days ago is 22.7, and 25 more are 47.7: within the band, from below
        ScoreModel model = Models.ofEngagement(group(
                "web",
                100,
                touch("visit", "web.visited", 30, halfLife(10)),
                touch("form", "form.submitted", 25, halfLife(10))));
        List<Event> touches = new ArrayList<>(events("web.visited", 4));
        touches.addAll(events("form.submitted", 0));

        assertThat(Scoring.score(model, lead(), touches, NOW, Grade.LOWEST).grade())
                .hasToString("C2");
    }

    @Test
    void aTouchThatLiftsItBackIntoTheBandDoesNotBringTheDigitBack() {
        ScoreModel model = Models.ofEngagement(group(
                "web",
                100,
                touch("visit", "web.visited", 60, halfLife(10)),
                touch("form", "form.submitted", 6, halfLife(10))));
        List<Event> touches = new ArrayList<>(events("web.visited", 5));
        touches.addAll(events("form.submitted", 0));

        // 60 of 5 days ago is 42.4, already lost; 6 more are 48.4
        assertThat(Scoring.score(model, lead(), touches, NOW, Grade.LOWEST).grade())
                .hasToString("C2");
    }

    @Test
    void theDigitDoesNotHangOnWhenSomebodyLooked() {
        List<Event> touches = events("web.visited", 9, 8, 3, 0);
        Instant at = NOW.plus(Duration.ofHours(30));
        Grade seldom = Scoring.score(FADING, lead(), touches, at, Grade.LOWEST).grade();
        Grade often = Grade.LOWEST;
        for (Instant when = NOW.minus(Duration.ofDays(10)); !when.isAfter(at); when = when.plus(Duration.ofHours(1))) {
            often = Scoring.score(FADING, lead(), touches, when, often).grade();
        }

        assertThat(often).isEqualTo(seldom);
    }

    private static Grade gradeAfter(List<Event> touches, double days) {
        Instant at = NOW.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
        return Scoring.score(FADING, lead(), touches, at, Grade.LOWEST).grade();
    }

    private static Grade graded(Grade before, double fit, double engagement) {
        ScoreModel model = Models.of(
                Models.axis(100, group("all", 100, property("rule", "name", "\"present\"", fit))),
                Models.axis(100, group("all", 100, touch("visit", "web.visited", engagement, ""))));
        return Scoring.score(model, lead("name", "Ana"), events("web.visited", 1), NOW, before)
                .grade();
    }
}
