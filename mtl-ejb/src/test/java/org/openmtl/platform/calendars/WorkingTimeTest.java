package org.openmtl.platform.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Vectors made by hand on a calendar, and what must hold for every calendar. */
class WorkingTimeTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration HOUR = Duration.ofHours(1);

    @Example
    void aWeekendDoesNotCount() {
        WorkingTime usual = WorkingTime.usual(MADRID);
        Instant friday = at("2026-11-20T17:00+01:00");

        assertThat(usual.between(friday, at("2026-11-23T10:00+01:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(usual.after(friday, Duration.ofHours(2))).isEqualTo(at("2026-11-23T10:00+01:00"));
        assertThat(usual.after(friday, HOUR)).isEqualTo(at("2026-11-20T18:00+01:00"));
        assertThat(usual.after(at("2026-11-21T12:00+01:00"), HOUR)).isEqualTo(at("2026-11-23T10:00+01:00"));
    }

    @Example
    void aDayBeginsWhereTheCalendarIs() {
        Instant moment = at("2026-11-23T01:30Z");

        assertThat(WorkingTime.usual(SHANGHAI).isWorking(moment)).isTrue();
        assertThat(WorkingTime.usual(MADRID).isWorking(moment)).isFalse();
        assertThat(WorkingTime.usual(SHANGHAI).between(moment, moment.plus(HOUR)))
                .isEqualTo(HOUR);
    }

    @Example
    void theLastMinuteOfAStretchIsOutsideOfIt() {
        WorkingTime usual = WorkingTime.usual(MADRID);

        assertThat(usual.isWorking(at("2026-11-23T09:00+01:00"))).isTrue();
        assertThat(usual.isWorking(at("2026-11-23T18:00+01:00"))).isFalse();
    }

    @Example
    void aNightShiftIsShorterInSpringAndLongerInAutumn() {
        WorkingTime always = always(MADRID);

        assertThat(always.between(at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(at("2026-10-25T00:00+02:00"), at("2026-10-26T00:00+01:00")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(always(SHANGHAI).between(at("2026-03-29T00:00+08:00"), at("2026-03-30T00:00+08:00")))
                .isEqualTo(Duration.ofHours(24));
    }

    @Example
    void dayHoursAreTheSameBeforeAndAfterClocksChange() {
        WorkingTime usual = WorkingTime.usual(MADRID);

        assertThat(usual.after(at("2026-03-27T17:00+01:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-30T10:00+02:00"));
        assertThat(usual.after(at("2026-10-23T17:00+02:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-10-26T10:00+01:00"));
    }

    @Example
    void aTimeThatIsLeftOutIsTheMomentClocksJump() {
        WorkingTime early = on("2026-03-29", MADRID, new Span(60, 150));

        assertThat(early.between(at("2026-03-29T00:00+01:00"), at("2026-03-29T12:00+02:00")))
                .isEqualTo(HOUR);
        WorkingTime nothing = on("2026-03-29", MADRID, new Span(125, 175));
        assertThat(nothing.between(at("2026-03-29T00:00+01:00"), at("2026-03-29T12:00+02:00")))
                .isZero();
    }

    @Example
    void ofATimeShownTwiceTheFirstCounts() {
        WorkingTime early = on("2026-10-25", MADRID, new Span(60, 150), new Span(150, 240));

        assertThat(early.between(at("2026-10-25T00:00+02:00"), at("2026-10-25T12:00+01:00")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(early.after(at("2026-10-25T00:00+02:00"), Duration.ofMinutes(90)))
                .isEqualTo(at("2026-10-25T02:30+02:00"));
    }

    @Example
    void aHolidayIsFreeAndAMadeUpSaturdayIsNot() {
        Map<DayOfWeek, List<Span>> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() < 6)
                .collect(Collectors.toMap(day -> day, day -> List.of(new Span(540, 720), new Span(780, 1080))));
        WorkingTime golden = new WorkingTime(
                SHANGHAI,
                week,
                Map.of(
                        LocalDate.of(2026, 10, 1), List.of(),
                        LocalDate.of(2026, 10, 2), List.of(),
                        LocalDate.of(2026, 10, 10), List.of(new Span(540, 720), new Span(780, 1080))));

        assertThat(golden.between(at("2026-09-30T17:00+08:00"), at("2026-10-05T10:00+08:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(golden.after(at("2026-10-09T17:00+08:00"), Duration.ofHours(5)))
                .isEqualTo(at("2026-10-10T14:00+08:00"));
    }

    @Example
    void nobodyWaitsForACalendarWithoutWork() {
        assertThatThrownBy(() -> new WorkingTime(MADRID, Map.of(DayOfWeek.MONDAY, List.of()), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void countsLikeSomebodyWhoLooksAtTheClockEveryMinute(
            @ForAll("calendars") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 6000) int minutes) {
        Instant until = from.plus(Duration.ofMinutes(minutes));
        long worked = 0;
        for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            worked += time.isWorking(at) ? 1 : 0;
        }

        assertThat(time.between(from, until).toMinutes()).isEqualTo(worked);
    }

    @Property(tries = 300)
    void afterIsTheFirstMomentByWhichSoMuchIsWorked(
            @ForAll("calendars") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        Duration work = Duration.ofMinutes(minutes);
        Instant end = time.after(from, work);

        assertThat(time.between(from, end)).isEqualTo(work);
        assertThat(time.between(from, end.minusSeconds(1))).isEqualTo(work.minusSeconds(1));
    }

    @Property(tries = 200)
    void partsAddUp(
            @ForAll("calendars") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 20_000) int first,
            @ForAll @IntRange(max = 20_000) int second) {
        Instant middle = from.plus(Duration.ofMinutes(first));
        Instant end = middle.plus(Duration.ofMinutes(second));

        assertThat(time.between(from, middle).plus(time.between(middle, end))).isEqualTo(time.between(from, end));
        assertThat(time.between(end, from)).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        at("2026-01-01T00:00Z").getEpochSecond() / 60,
                        at("2027-01-01T00:00Z").getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<WorkingTime> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Madrid", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut")
                .map(ZoneId::of);
        Arbitrary<List<Span>> spans = Arbitraries.integers()
                .between(0, 1440)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(WorkingTimeTest::spans);
        Arbitrary<Map<DayOfWeek, List<Span>>> weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans)
                .ofMinSize(2)
                .filter(week -> week.values().stream().anyMatch(day -> !day.isEmpty()));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 364).map(LocalDate.of(2026, 1, 1)::plusDays);
        return Combinators.combine(zones, weeks, Arbitraries.maps(days, spans).ofMaxSize(40))
                .as(WorkingTime::new);
    }

    private static List<Span> spans(List<Integer> bounds) {
        List<Integer> sorted = bounds.stream().distinct().sorted().toList();
        return java.util.stream.IntStream.range(0, sorted.size() / 2)
                .mapToObj(i -> new Span(sorted.get(2 * i), sorted.get(2 * i + 1)))
                .toList();
    }

    private static WorkingTime always(ZoneId zone) {
        return new WorkingTime(
                zone,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(new Span(0, 1440)))),
                Map.of());
    }

    private static WorkingTime on(String day, ZoneId zone, Span... spans) {
        return new WorkingTime(
                zone,
                Map.of(DayOfWeek.MONDAY, List.of(new Span(540, 600))),
                Map.of(LocalDate.parse(day), List.of(spans)));
    }

    private static Instant at(String text) {
        return text.endsWith("Z")
                ? ZonedDateTime.parse(text).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
