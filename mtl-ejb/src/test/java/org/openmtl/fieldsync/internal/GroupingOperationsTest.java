package org.openmtl.fieldsync.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;

class GroupingOperationsTest {
    private static final Verdict APPLIED = Verdict.applied(1);
    private static final Verdict REJECTED = Verdict.rejected(MtlProblem.of(CommonProblem.FORBIDDEN, "no"));
    private static final Verdict QUARANTINED = Verdict.quarantined(MtlProblem.of(CommonProblem.FORBIDDEN, "no"));

    @Test
    void neighboursOfOneNameAreAGroup() {
        Draft a = draft("'a'");
        Draft b = draft("'a'");
        Draft c = draft("null");
        Draft d = draft("null");
        Draft e = draft("'b'");
        Draft f = draft("'a'");

        assertThat(Groups.of(List.of(a, b, c, d, e, f)))
                .containsExactly(List.of(a, b), List.of(c), List.of(d), List.of(e), List.of(f));
    }

    @Test
    void aloneAnOperationMayEndAsItLikes() {
        List<Outcome> alone = List.of(Outcome.first(draft("'a'"), REJECTED), Outcome.first(draft("null"), QUARANTINED));

        assertThatCode(() -> Groups.mustStand(alone)).doesNotThrowAnyException();
    }

    @Test
    void aGroupBreaksByOneThatIsNotDone() {
        List<Outcome> group = List.of(Outcome.first(draft("'a'"), APPLIED), Outcome.first(draft("'a'"), QUARANTINED));

        assertThatThrownBy(() -> Groups.mustStand(group)).isInstanceOf(BrokenGroup.class);
    }

    @Test
    void whatWasAcceptedEarlierDoesNotBreakIt() {
        List<Outcome> group =
                List.of(Outcome.repeated(draft("'a'"), QUARANTINED), Outcome.first(draft("'a'"), APPLIED));

        assertThatCode(() -> Groups.mustStand(group)).doesNotThrowAnyException();
    }

    @Test
    void theRestWaitsForWhatWasRejected() {
        Draft good = draft("'a'");
        Draft bad = draft("'a'");
        Draft unseen = draft("'a'");

        List<Verdict> verdicts = Groups.verdicts(
                List.of(good, bad, unseen), List.of(Outcome.first(good, APPLIED), Outcome.first(bad, REJECTED)));

        assertThat(verdicts).extracting(Verdict::state).containsExactly(State.BLOCKED, State.REJECTED, State.BLOCKED);
        assertThat(verdicts.get(2).text())
                .isEqualTo("{\"st\":\"blocked\",\"after\":[\"" + bad.op() + "\"],\"reason\":\"group\"}");
    }

    @Test
    void whatIsForAPersonTakesTheRestWithIt() {
        Draft good = draft("'a'");
        Draft bad = draft("'a'");

        List<Verdict> verdicts = Groups.verdicts(
                List.of(good, bad), List.of(Outcome.first(good, APPLIED), Outcome.first(bad, QUARANTINED)));

        assertThat(verdicts).extracting(Verdict::state).containsOnly(State.QUARANTINED);
    }

    private static Draft draft(String group) {
        String text = "{'op':'%s','n':7,'g':%s}".formatted(UUID.randomUUID(), group);
        return DraftReader.read(JsonText.object(text.replace('\'', '"')));
    }
}
