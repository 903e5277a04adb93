package org.openmtl.leads.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadProblem;
import org.openmtl.leads.LeadStage;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;
import org.openmtl.shared.fields.Values;

class MovingThroughTheStagesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");
    private static final Recycling TWICE_AFTER_A_MONTH = new Recycling(Duration.ofDays(30), 2);
    private static final Pattern MOVES = Pattern.compile("\\('([A-Z]+)', '\\{([A-Z,]+)}'");

    @Test
    void theDatabaseKnowsTheSameMoves() throws IOException {
        Map<LeadStage, Set<LeadStage>> ours = new EnumMap<>(LeadStage.class);
        Map<LeadStage, Set<LeadStage>> theirs = new EnumMap<>(LeadStage.class);
        Stream.of(LeadStage.values()).forEach(stage -> ours.put(stage, new TreeSet<>(stage.next())));
        Matcher move = MOVES.matcher(migration());
        while (move.find()) {
            theirs.put(
                    LeadStage.valueOf(move.group(1)),
                    Stream.of(move.group(2).split(","))
                            .map(LeadStage::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        assertThat(theirs).isEqualTo(ours);
    }

    @ParameterizedTest
    @EnumSource
    void noStageFollowsItself(LeadStage stage) {
        assertThat(stage.mayBecome(stage)).isFalse();
    }

    @Test
    void aStageIsSkippedButNotGoneBack() {
        Progress lead = at(LeadStage.INQUIRY);

        lead.enter(LeadStage.SQL, "Has the budget", NOW);

        assertThat(lead.stageReason()).isEqualTo("Has the budget");
        assertThat(refusal(() -> lead.enter(LeadStage.MQL, "?", NOW))).isEqualTo(LeadProblem.NO_SUCH_MOVE);
        assertThat(lead.stage()).isEqualTo(LeadStage.SQL);
    }

    @Test
    void anEditGoesNoOtherWay() {
        Values back = Values.none().with(LeadFields.STAGE, LeadStage.MQL);

        assertThat(broken(() -> at(LeadStage.SQL).check(back, false))).isEqualTo("stage");
        assertThatCode(() -> at(LeadStage.SQL).check(back, true)).doesNotThrowAnyException();
        assertThatCode(() -> at(LeadStage.MQL).check(back, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"NURTURING", "REJECTED", "LOST", "DISQUALIFIED"})
    void anotherChanceIsNotGivenByAnEdit(LeadStage aside) {
        Values anew = Values.none().with(LeadFields.STAGE, LeadStage.INQUIRY);

        assertThat(broken(() -> at(aside).check(anew, false))).isEqualTo("stage");
    }

    @Test
    void aReasonGoesWithAStage() {
        Values alone = Values.none().with(LeadFields.STAGE_REASON, "Because");

        assertThat(broken(() -> at(LeadStage.INQUIRY).check(alone, false))).isEqualTo("stageReason");
    }

    @Test
    void anotherChanceIsGivenAfterAWhileAndNotForEver() {
        Progress lead = at(LeadStage.LOST);
        assertThat(refusal(() -> lead.recycle(TWICE_AFTER_A_MONTH, "Again", NOW.plusDays(29))))
                .isEqualTo(LeadProblem.COOLING_DOWN);

        lead.recycle(TWICE_AFTER_A_MONTH, "Again", NOW.plusDays(30));

        assertThat(lead.stage()).isEqualTo(LeadStage.INQUIRY);
        assertThat(lead.recycled()).isEqualTo(1);
        assertThat(lead.recycledAt()).isEqualTo(NOW.plusDays(30));
        lead.enter(LeadStage.LOST, "No", NOW.plusDays(31));
        lead.recycle(TWICE_AFTER_A_MONTH, "Again", NOW.plusDays(90));
        lead.enter(LeadStage.LOST, "No", NOW.plusDays(91));
        assertThat(refusal(() -> lead.recycle(TWICE_AFTER_A_MONTH, "Again", NOW.plusDays(900))))
                .isEqualTo(LeadProblem.RECYCLED_OUT);
    }

    @ParameterizedTest
    @EnumSource(names = {"INQUIRY", "MQL", "SAL", "SQL", "WON", "MERGED"})
    void whatWasNotPutAsideNeedsNoOtherChance(LeadStage stage) {
        assertThat(refusal(() -> at(stage).recycle(TWICE_AFTER_A_MONTH, "Again", NOW.plusYears(1))))
                .isEqualTo(LeadProblem.NO_SUCH_MOVE);
    }

    private static Progress at(LeadStage stage) {
        Progress progress = new Progress(NOW, "captured");
        progress.enter(stage, "as it was", NOW);
        return progress;
    }

    private static ProblemCode refusal(ThrowingCallable verb) {
        return catchThrowableOfType(MtlProblem.class, verb).code();
    }

    private static String broken(ThrowingCallable verb) {
        return catchThrowableOfType(MtlProblem.class, verb).errors().stream()
                .map(FieldError::field)
                .collect(Collectors.joining());
    }

    private static String migration() throws IOException {
        String name = "/db/leads/V20261123020100__legal_stage_moves.sql";
        try (InputStream file = MovingThroughTheStagesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
