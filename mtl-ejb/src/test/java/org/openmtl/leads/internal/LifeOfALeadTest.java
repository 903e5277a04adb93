package org.openmtl.leads.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

class LifeOfALeadTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2018-02-26T19:58:54Z");
    private static final UUID UNIT = Ids.next();
    private static final Actor FIELD = new Actor("person:1", Ids.next(), null, "Field", UNIT, Map.of());

    @Test
    void begins_as_an_inquiry_of_whoever_captured_it() {
        LeadView lead = captured(Values.none().with(LeadFields.NAME, "Ada")).view();

        assertThat(lead.stage()).isEqualTo(LeadStage.INQUIRY);
        assertThat(lead.stageSince()).isEqualTo(NOW);
        assertThat(lead.ownerId()).isEqualTo(FIELD.personId());
        assertThat(lead.version()).isEqualTo(1);
    }

    @Test
    void needs_something_to_be_told_by() {
        MtlProblem problem = catchThrowableOfType(
                MtlProblem.class, () -> captured(Values.none().with(LeadFields.ORIGIN, "fair")));

        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("name");
    }

    @Test
    void is_won_when_it_has_the_day_it_was_won() {
        LeadView lead = captured(
                        Values.none().with(LeadFields.EXTERNAL_ID, "a1").with(LeadFields.WON_AT, LONG_AGO))
                .view();

        assertThat(lead.stage()).isEqualTo(LeadStage.WON);
        assertThat(lead.stageSince()).isEqualTo(LONG_AGO);
    }

    @Test
    void is_won_now_when_nobody_says_since_when() {
        Lead lead = captured(Values.none().with(LeadFields.NAME, "Ada"));

        lead.change(Values.none().with(LeadFields.STAGE, LeadStage.WON), FIELD, NOW.plusDays(1));

        assertThat(lead.view().wonAt()).isEqualTo(NOW.plusDays(1));
    }

    @Test
    void cannot_lose_the_day_it_was_won_while_it_is_won() {
        Lead lead = captured(Values.none().with(LeadFields.NAME, "Ada").with(LeadFields.WON_AT, LONG_AGO));

        MtlProblem problem = catchThrowableOfType(
                MtlProblem.class, () -> lead.change(Values.none().with(LeadFields.WON_AT, null), FIELD, NOW));

        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("wonAt");
    }

    @Test
    void is_never_merged_by_its_stage() {
        Lead lead = captured(Values.none().with(LeadFields.NAME, "Ada"));

        MtlProblem problem = catchThrowableOfType(
                MtlProblem.class,
                () -> lead.change(Values.none().with(LeadFields.STAGE, LeadStage.MERGED), FIELD, NOW));

        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("stage");
    }

    @Test
    void keeps_what_a_patch_does_not_name() {
        Lead lead = captured(Values.none().with(LeadFields.NAME, "Ada").with(LeadFields.CITY, "Madrid"));

        lead.change(Values.none().with(LeadFields.CITY, null), FIELD, NOW.plusHours(1));

        assertThat(lead.view().name()).isEqualTo("Ada");
        assertThat(lead.view().city()).isNull();
        assertThat(lead.view().updatedAt()).isEqualTo(NOW.plusHours(1));
    }

    private static Lead captured(Values values) {
        return new Lead(new CaptureLead(Ids.next(), values, "rest", null), UNIT, FIELD, NOW);
    }
}
