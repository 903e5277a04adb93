package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.field.Operation;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.phone.SetClock;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** F14: phones whose clocks are a year wrong, that are started anew, that travel over midnight, that work on in the night of the change. */
@MtlTest
class WrongClocksIT {
    private static final Duration ALMOST = Duration.ofSeconds(20);

    private final MtlSystem mtl;
    private final Territory territory;
    private final URI server;

    WrongClocksIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.territory = Territory.found(mtl, server.home().superuser());
        this.server = server.url();
    }

    @ParameterizedTest
    @CsvSource({"365, false", "-365, false", "365, true", "-365, true", "1, true", "0, true"})
    void aWrongClockIsCorrectedAndNothingIsRefused(int daysWrong, boolean startsAnew) {
        SetClock clock = new SetClock(Duration.ofDays(daysWrong));
        FieldPhone phone = FieldPhone.of(server, territory.username(), clock);
        Instant before = Instant.now();
        Operation visit = phone.visit(territory.account().id());
        Instant shown = Instant.ofEpochMilli(clock.now());
        clock.pass(Duration.ofHours(3));
        if (startsAnew) {
            clock.startAnew();
        }

        phone.sync();

        // Three hours have passed by the phone's clocks, none by the server's: so it happened three hours before it was
        // told.
        Row stored = mtl.visits(territory.username()).read(visit.rowId());
        assertThat(instant(stored, "capturedAt")).isCloseTo(before.minus(3, ChronoUnit.HOURS), within(ALMOST));
        assertThat(instant(stored, "deviceAt")).isCloseTo(shown, within(ALMOST));
        assertThat(Math.abs(stored.json().get("clockSkewMs").asLong()
                        - Duration.ofDays(daysWrong).plusHours(3).toMillis()))
                .isLessThan(ALMOST.toMillis());
        assertThat(stored.text("date")).isEqualTo("2026-11-22");
        assertThat(phone.client().tray()).isEmpty();
    }

    @Test
    void aDayIsTheDayWhereItWasHoweverFarThePhoneTravelsBeforeItSends() {
        SetClock clock = new SetClock(Duration.ZERO);
        FieldPhone phone = FieldPhone.of(server, territory.username(), clock);
        clock.travel("Asia/Shanghai");
        Operation visit = phone.visit(territory.account().id());
        clock.travel("America/Los_Angeles");

        phone.sync();

        Row stored = mtl.visits(territory.username()).read(visit.rowId());
        assertThat(stored.text("date")).isEqualTo("2026-11-22");
        assertThat(stored.text("timeZone")).isEqualTo("Asia/Shanghai");
    }

    @Test
    void theHourThatComesTwiceIsTwoHours() {
        Duration toTheNight = Duration.between(Instant.now(), Instant.parse("2026-10-25T00:30:00Z"));
        SetClock clock = new SetClock(toTheNight);
        FieldPhone phone = FieldPhone.of(server, territory.username(), clock);
        Operation first = phone.visit(territory.account().id());
        clock.pass(Duration.ofHours(1));
        Operation second = phone.visit(territory.account().id());

        phone.sync();

        Row one = mtl.visits(territory.username()).read(first.rowId());
        Row other = mtl.visits(territory.username()).read(second.rowId());
        assertThat(Duration.between(instant(one, "deviceAt"), instant(other, "deviceAt")))
                .isCloseTo(Duration.ofHours(1), ALMOST);
        assertThat(Duration.between(instant(one, "capturedAt"), instant(other, "capturedAt")))
                .isCloseTo(Duration.ofHours(1), ALMOST);
    }

    private static Instant instant(Row row, String member) {
        return OffsetDateTime.parse(row.text(member)).toInstant();
    }

    private static org.assertj.core.data.TemporalUnitOffset within(Duration about) {
        return org.assertj.core.api.Assertions.within(about.toMillis(), ChronoUnit.MILLIS);
    }
}
