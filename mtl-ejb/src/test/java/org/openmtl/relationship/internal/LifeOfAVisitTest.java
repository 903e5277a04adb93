package org.openmtl.relationship.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.identity.Actor;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

class LifeOfAVisitTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");
    private static final JsonObject HERE = JsonText.object("{\"lat\":41.6,\"lon\":-0.8}");
    private static final UUID UNIT = Ids.next();
    private static final Actor FIELD = new Actor("person:1", Ids.next(), null, "Field", UNIT, Map.of());

    @Test
    void aCheckInOpensAPlannedVisit() {
        Visit visit = planned();

        arrive(visit, NOW);

        assertThat(visit.view().state()).isEqualTo(VisitState.CHECKED_IN);
        assertThat(visit.view().checkedInAt()).isEqualTo(NOW);
        assertThat(visit.view().gps()).isEqualTo(HERE);
    }

    /** In each order of three arrivals. */
    @RepeatedTest(6)
    void theEarliestArrivalStandsInWhateverOrder(RepetitionInfo nth) {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        Visit visit = planned();

        for (int minutes : orders[nth.getCurrentRepetition() - 1]) {
            arrive(visit, NOW.plusMinutes(minutes));
        }

        assertThat(visit.view().checkedInAt()).isEqualTo(NOW);
    }

    @Test
    void aSecondTellingChangesNothing() {
        Visit visit = planned();
        arrive(visit, NOW);

        assertThat(visit.checkIn(NOW, HERE).isEmpty()).isTrue();
        assertThat(visit.checkIn(NOW.plusSeconds(1), HERE).isEmpty()).isTrue();
    }

    @Test
    void isWrittenDownWhenItIsDoneNotWhenItWasPlanned() {
        Visit visit = planned();
        CaptureTime first = new CaptureTime(NOW.plusDays(1), NOW.plusDays(1), 5L);

        visit.complete(Values.none().with(VisitFields.STATE, VisitState.DONE), first, FIELD, NOW.plusDays(1));
        visit.complete(Values.none(), new CaptureTime(NOW.plusDays(2), null, null), FIELD, NOW.plusDays(2));

        assertThat(visit.view().capturedAt()).isEqualTo(NOW.plusDays(1));
        assertThat(visit.view().clockSkewMs()).isEqualTo(5L);
    }

    private static void arrive(Visit visit, OffsetDateTime at) {
        visit.change(visit.checkIn(at, HERE), FIELD, NOW);
    }

    private static Visit planned() {
        Values values = Values.none()
                .with(VisitFields.ACCOUNT_ID, Ids.next())
                .with(VisitFields.DATE, LocalDate.of(2026, 11, 22));
        return new Visit(new LogVisit(Ids.next(), values, null, null), UNIT, FIELD, NOW);
    }
}
