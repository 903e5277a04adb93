package org.openmtl.leads.attribution.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.leads.attribution.internal.Journeys.NEVER;
import static org.openmtl.leads.attribution.internal.Journeys.day;
import static org.openmtl.leads.attribution.internal.Journeys.lead;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.attribution.AttributionFields;
import org.openmtl.leads.attribution.AttributionModel;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.shared.fields.Values;

class JourneyTest {
    private static final Values LINEAR = Values.none().with(AttributionFields.MODEL, AttributionModel.LINEAR);

    @Test
    void touchesAfterTheConversionAndBeforeTheWindowDoNotCount() {
        Journey journey = Journey.of(
                lead(0, NEVER, 50, 0, 19, 20, 50, 51), parameters(AttributionFields.LOOKBACK_DAYS, 30L), day(100));

        assertThat(journey.path()).containsExactly("c", "d");
    }

    @Test
    void withoutAConversionTheWindowEndsWhenItIsAsked() {
        Journey journey = Journey.of(
                lead(0, NEVER, NEVER, 0, 80, 99), parameters(AttributionFields.LOOKBACK_DAYS, 30L), day(100));

        assertThat(journey.path()).containsExactly("b", "c");
        assertThat(journey.isConverted()).isFalse();
    }

    @Test
    void aMachineIsNobody() {
        LeadFacts lead = facts(
                new Touchpoint(UUID.randomUUID(), day(1), "email.clicked", "mail", true), Journeys.touch("web", 2));

        assertThat(Journey.of(lead, parameters(AttributionFields.DEDUP_MINUTES, 0L), day(9))
                        .path())
                .containsExactly("web");
    }

    @Test
    void aTouchThatRepeatsTheOneBeforeDoesNotCount() {
        LeadFacts lead = facts(
                Journeys.touch("web", 1),
                Journeys.touch("web", 1.01),
                Journeys.touch("mail", 1.02),
                Journeys.touch("web", 1.03));

        assertThat(Journey.of(lead, parameters(AttributionFields.DEDUP_MINUTES, 60L), day(9))
                        .touches())
                .extracting(Touchpoint::channel)
                .containsExactly("web", "mail", "web");
        assertThat(Journey.of(lead, parameters(AttributionFields.DEDUP_MINUTES, 0L), day(9))
                        .touches())
                .hasSize(4);
    }

    @Test
    void theLastTouchUpToAMilestoneBroughtItAbout() {
        Journey journey = Journeys.journey(lead(6, 12, 38, 5, 12, 38), AttributionModel.W_SHAPED);

        assertThat(List.of(journey.lead(), journey.opportunity(), journey.close()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aLeadOlderThanItsTouchesIsTheFirstOnes() {
        assertThat(Journeys.journey(lead(1, NEVER, 38, 5, 12), AttributionModel.W_SHAPED)
                        .lead())
                .isZero();
    }

    @Test
    void whatComesAfterTheConversionIsNoMilestone() {
        LeadFacts lead = lead(0, 30, 40, 0, 10, 20);
        LeadFacts qualified =
                new LeadFacts(lead.id(), lead.createdAt(), lead.opportunityAt(), lead.wonAt(), day(15), lead.touches());

        Journey journey = Journeys.journey(qualified, AttributionModel.FULL_PATH);

        assertThat(journey.opportunity()).isEqualTo(-1);
        assertThat(journey.close()).isEqualTo(-1);
    }

    private static LeadFacts facts(Touchpoint... touches) {
        return new LeadFacts(UUID.randomUUID(), day(0), null, day(8), day(8), List.of(touches));
    }

    private static <T> AttributionParameters parameters(org.openmtl.shared.fields.Field<T> field, T value) {
        return AttributionParameters.of(LINEAR.with(field, value));
    }
}
