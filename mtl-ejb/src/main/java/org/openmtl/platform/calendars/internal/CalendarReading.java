package org.openmtl.platform.calendars.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.calendars.Span;
import org.openmtl.platform.calendars.WorkingTime;
import org.openmtl.shared.FieldError;

/** Reads what a calendar says, and says what is wrong with it. */
final class CalendarReading {
    private static final Pattern SPAN =
            Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])");
    private static final int MINUTES = 60;
    private static final int MOST_SPANS = 12;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT), day -> day));

    private final List<FieldError> errors = new ArrayList<>();

    /** What is wrong with a calendar; empty for nothing. */
    static List<FieldError> errors(JsonObject hours, JsonArray holidays, JsonArray exceptions) {
        CalendarReading reading = new CalendarReading();
        Map<DayOfWeek, List<Span>> week = reading.week(hours);
        if (reading.errors.isEmpty() && week.values().stream().allMatch(List::isEmpty)) {
            reading.broken("hours", "must have working time on some day");
        }
        reading.days("holidays", holidays, false);
        reading.days("exceptions", exceptions, true);
        return reading.errors;
    }

    /** Reads a calendar that was found right when it was written. */
    static WorkingTime workingTime(String zone, JsonObject hours, JsonArray holidays, JsonArray exceptions) {
        CalendarReading reading = new CalendarReading();
        Map<LocalDate, List<Span>> others = new HashMap<>(reading.days("holidays", holidays, false));
        others.putAll(reading.days("exceptions", exceptions, true));
        return new WorkingTime(ZoneId.of(zone), reading.week(hours), others);
    }

    private Map<DayOfWeek, List<Span>> week(JsonObject hours) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((name, spans) -> {
            DayOfWeek day = DAYS.get(name);
            if (day == null) {
                broken("hours", "has days mon, tue, wed, thu, fri, sat and sun only");
            } else {
                week.put(day, spans("hours", spans));
            }
        });
        return week;
    }

    private Map<LocalDate, List<Span>> days(String field, JsonArray list, boolean withHours) {
        Set<String> members = withHours ? Set.of("day", "name", "hours") : Set.of("day", "name");
        Map<LocalDate, List<Span>> days = new HashMap<>();
        for (JsonValue value : list) {
            LocalDate day = value instanceof JsonObject one && members.containsAll(one.keySet()) && isNamed(one)
                    ? day(one.get("day"))
                    : null;
            if (day == null) {
                broken(field, "must be objects of " + members.stream().sorted().toList() + ", day as 2026-12-25");
                return days;
            }
            List<Span> spans = withHours ? spans(field, value.asJsonObject().get("hours")) : List.of();
            if (days.put(day, spans) != null) {
                broken(field, "must name each day once: " + day);
            }
        }
        return days;
    }

    private static boolean isNamed(JsonObject day) {
        return !day.containsKey("name")
                || (day.get("name") instanceof JsonString name
                        && !name.getString().isBlank()
                        && name.getString().length() <= LONGEST_NAME);
    }

    private static @Nullable LocalDate day(@Nullable JsonValue value) {
        try {
            return value instanceof JsonString text && text.getString().length() == "2026-12-25".length()
                    ? LocalDate.parse(text.getString())
                    : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private List<Span> spans(String field, @Nullable JsonValue value) {
        List<Span> spans = new ArrayList<>();
        if (value instanceof JsonArray texts && texts.size() <= MOST_SPANS) {
            texts.forEach(text -> spans.add(span(text)));
        } else {
            spans.add(null);
        }
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i) == null
                    || (i > 0 && spans.get(i).from() < spans.get(i - 1).until())) {
                broken(
                        field,
                        "must be stretches such as 09:00-18:00, in order and apart, at most " + MOST_SPANS + " a day");
                return List.of();
            }
        }
        return spans;
    }

    private static @Nullable Span span(JsonValue value) {
        Matcher text = SPAN.matcher(value instanceof JsonString string ? string.getString() : "");
        if (!text.matches()) {
            return null;
        }
        int from = minute(text.group(1), text.group(2));
        int until = minute(text.group(3), text.group(4));
        return from < until && until <= 24 * MINUTES ? new Span(from, until) : null;
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * MINUTES + Integer.parseInt(minute);
    }

    private void broken(String field, String message) {
        errors.add(new FieldError(field, "calendar", message));
    }
}
