package org.openmtl.leads.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmtl.leads.AnswerLead;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadProblem;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.Refusal;
import org.openmtl.leads.RefuseLead;
import org.openmtl.platform.identity.Actor;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;
import org.openmtl.shared.fields.Values;

class HandingALeadOverTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final UUID UNIT = Ids.next();
    private static final AnswerLead ANSWER = new AnswerLead(Ids.next(), null);
    private static final Actor MANAGER = person();
    private static final Actor FIELD = person();

    @Test
    void startsTheClockOfTheAnswerAndThenThatOfTheContact() {
        Lead lead = handedOver(LeadStage.MQL);
        assertThat(lead.view().acceptBy()).isEqualTo(NOW.plusDays(1));

        lead.accept(Duration.ofHours(8), FIELD, NOW.plusHours(2));

        assertThat(lead.view().stage()).isEqualTo(LeadStage.SAL);
        assertThat(lead.view().stageSince()).isEqualTo(NOW.plusHours(2));
        assertThat(lead.view().contactBy()).isEqualTo(NOW.plusHours(10));
    }

    @Test
    void aLeadThatSalesWorksOnKeepsItsStage() {
        Lead lead = handedOver(LeadStage.SQL);

        lead.accept(DAY, FIELD, NOW);

        assertThat(lead.view().stage()).isEqualTo(LeadStage.SQL);
    }

    @Test
    void beginsAnewWhenItIsHandedOverAgain() {
        Lead lead = handedOver(LeadStage.INQUIRY);
        lead.refuse(words("No budget"), FIELD, NOW);

        lead.handOver(Objects.requireNonNull(FIELD.personId()), DAY, MANAGER, NOW.plusDays(30));

        assertThat(lead.view().refusal()).isNull();
        assertThat(lead.view().stage()).isEqualTo(LeadStage.MQL);
        assertThat(lead.view().acceptBy()).isEqualTo(NOW.plusDays(31));
    }

    @Test
    void isAnsweredOnceByItsOwnerOnly() {
        Lead lead = handedOver(LeadStage.MQL);

        assertThat(refusal(() -> lead.accept(DAY, MANAGER, NOW))).isEqualTo(LeadProblem.NOT_YOURS);
        lead.refuse(words("No budget"), FIELD, NOW);
        assertThat(refusal(() -> lead.accept(DAY, FIELD, NOW))).isEqualTo(LeadProblem.ANSWERED);
        assertThat(refusal(() -> captured(LeadStage.MQL).accept(DAY, MANAGER, NOW)))
                .isEqualTo(LeadProblem.NOT_HANDED_OVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"WON", "LOST", "DISQUALIFIED"})
    void nothingComesOfOneThatIsClosed(LeadStage closed) {
        assertThat(refusal(() -> handedOver(closed))).isEqualTo(LeadProblem.CLOSED);
        Lead lead = handedOver(LeadStage.MQL);
        lead.change(Values.none().with(LeadFields.STAGE, closed), MANAGER, NOW);

        assertThat(refusal(() -> lead.accept(DAY, FIELD, NOW))).isEqualTo(LeadProblem.CLOSED);
    }

    @Test
    void contactsAreNotedUntilTheNotesAreFull() {
        Lead lead = captured(LeadStage.MQL);

        lead.contacted(NOW, "x".repeat(9_998), FIELD, NOW);

        assertThat(lead.hasRoomFor("y")).isTrue();
        assertThat(lead.hasRoomFor("yy")).isFalse();
        assertThat(lead.view().contactedAt()).isEqualTo(NOW);
    }

    @Test
    void theEarliestContactStandsInEitherOrder() {
        Lead forwards = handedOver(LeadStage.MQL);
        Lead backwards = handedOver(LeadStage.MQL);

        forwards.contacted(NOW.plusHours(1), "First", FIELD, NOW);
        forwards.contacted(NOW.plusHours(2), "Second", FIELD, NOW);
        backwards.contacted(NOW.plusHours(2), "Second", FIELD, NOW);
        backwards.contacted(NOW.plusHours(1), "First", FIELD, NOW);

        assertThat(forwards.view().contactedAt()).isEqualTo(NOW.plusHours(1));
        assertThat(backwards.view().contactedAt()).isEqualTo(NOW.plusHours(1));
    }

    @Test
    void aContactFromBeforeTheHandoverIsNotedAndStopsNoClock() {
        Lead lead = handedOver(LeadStage.MQL);

        lead.contacted(NOW.minusHours(1), "Called by somebody else", MANAGER, NOW);

        assertThat(lead.view().contactedAt()).isNull();
        assertThat(lead.view().note()).contains("Called by somebody else");

        lead.contacted(NOW.plusHours(1), "Called", FIELD, NOW);
        assertThat(lead.view().contactedAt()).isEqualTo(NOW.plusHours(1));
    }

    @Test
    void aRefusalInWordsKeepsThemAndOneByCodeSaysTheCode() {
        Lead byWords = handedOver(LeadStage.MQL);
        byWords.refuse(words("No budget"), FIELD, NOW);
        Lead byCode = handedOver(LeadStage.MQL);
        byCode.refuse(new RefuseLead(ANSWER, Refusal.TIMING, null), FIELD, NOW);
        Lead byBoth = handedOver(LeadStage.MQL);
        byBoth.refuse(new RefuseLead(ANSWER, Refusal.NO_NEED, "They just bought"), FIELD, NOW);

        assertThat(List.of(byWords, byCode, byBoth))
                .extracting(lead -> lead.view().refusal())
                .containsExactly("No budget", "TIMING", "They just bought");
        assertThat(List.of(byWords, byCode, byBoth))
                .extracting(lead -> lead.view().stageReason())
                .containsExactly("No budget", "TIMING", "NO_NEED: They just bought");
        assertThat(catchThrowableOfType(MtlProblem.class, () -> new RefuseLead(ANSWER, null, null)))
                .isNotNull();
    }

    private static RefuseLead words(String why) {
        return new RefuseLead(ANSWER, null, why);
    }

    private static Lead handedOver(LeadStage stage) {
        Lead lead = captured(stage);
        lead.handOver(Objects.requireNonNull(FIELD.personId()), DAY, MANAGER, NOW);
        return lead;
    }

    private static Lead captured(LeadStage stage) {
        Values values = Values.none().with(LeadFields.NAME, "Ada").with(LeadFields.STAGE, stage);
        return new Lead(new CaptureLead(Ids.next(), values, "rest", null), UNIT, MANAGER, NOW);
    }

    private static ProblemCode refusal(ThrowingCallable verb) {
        return catchThrowableOfType(MtlProblem.class, verb).code();
    }

    private static Actor person() {
        UUID id = Ids.next();
        return new Actor("person:" + id, id, null, "Somebody", UNIT, Map.of());
    }
}
