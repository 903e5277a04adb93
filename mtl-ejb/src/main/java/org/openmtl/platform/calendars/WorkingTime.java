package org.openmtl.platform.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts working time. Each stretch of work lasts from the moment the wall clock shows its beginning to the moment it shows its end: a
 * night shift is an hour shorter when clocks go forward and an hour longer when they go back. A time that clocks leave out is the moment
 * they jump; of one they show twice the first counts.
 */
public final class WorkingTime {
    private static final int NINE = 9 * 60;
    private static final int SIX_IN_THE_EVENING = 18 * 60;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week;
    private final Map<LocalDate, List<Span>> otherDays;

    private record Stretch(Instant from, Instant until) {
        Duration length() {
            return Duration.between(from, until);
        }
    }

    /**
     * By a calendar.
     *
     * @param week stretches of each day of the week, in order and apart; a day that is not here is free
     * @param otherDays days that are not as their day of the week is: empty for a holiday
     */
    public WorkingTime(ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, List<Span>> otherDays) {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("nobody ever works");
        }
        this.zone = zone;
        this.week = new EnumMap<>(week);
        this.otherDays = Map.copyOf(otherDays);
    }

    /** Monday to Friday from 9 to 18, without holidays. */
    public static WorkingTime usual(ZoneId zone) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .forEach(day -> week.put(day, List.of(new Span(NINE, SIX_IN_THE_EVENING))));
        return new WorkingTime(zone, week, Map.of());
    }

    /** Where the clock hangs. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether work is done at that moment. */
    public boolean isWorking(Instant at) {
        return stretches(day(at)).stream().anyMatch(one -> !at.isBefore(one.from()) && at.isBefore(one.until()));
    }

    /** Working time from one moment to another; none when the other is not later. */
    public Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        if (!until.isAfter(from)) {
            return sum;
        }
        LocalDate last = day(until);
        for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch one : stretches(day)) {
                Duration part = Duration.between(later(one.from(), from), earlier(one.until(), until));
                sum = part.isNegative() ? sum : sum.plus(part);
            }
        }
        return sum;
    }

    /** The first moment by which so much working time has passed since then; that very moment for none. */
    public Instant after(Instant start, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + work);
        }
        Duration left = work;
        Instant reached = start;
        for (LocalDate day = day(start); !left.isZero(); day = day.plusDays(1)) {
            for (Stretch one : stretches(day)) {
                Stretch ahead = new Stretch(later(one.from(), start), one.until());
                if (!left.isZero() && ahead.until().isAfter(ahead.from())) {
                    Duration part = left.compareTo(ahead.length()) < 0 ? left : ahead.length();
                    left = left.minus(part);
                    reached = ahead.from().plus(part);
                }
            }
        }
        return reached;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private List<Stretch> stretches(LocalDate day) {
        List<Span> spans = otherDays.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
        List<Stretch> stretches = new ArrayList<>(spans.size());
        for (Span span : spans) {
            stretches.add(new Stretch(moment(day, span.from()), moment(day, span.until())));
        }
        return stretches;
    }

    private Instant moment(LocalDate day, int minute) {
        LocalDateTime shown = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition jump = zone.getRules().getTransition(shown);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : shown.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
