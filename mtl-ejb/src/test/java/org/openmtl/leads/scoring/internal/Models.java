package org.openmtl.leads.scoring.internal;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.shared.fields.JsonText;

/** Models, leads and touches to try scoring with. */
final class Models {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** Fit A from 60, B from 30; engagement 1 from 50, 2 from 20; k = 5. */
    static final String GRADES =
            "\"grades\": {\"fit\": {\"A\": 60, \"B\": 30}, \"engagement\": {\"1\": 50, \"2\": 20}, "
                    + "\"hysteresis\": 5}";

    static final String SOME_FIT = axis(100, group("any", 100, property("named", "name", "\"present\"", 1)));
    static final String SOME_ENGAGEMENT = axis(100, group("any", 100, touch("web", "web.visited", 1, "")));

    private Models() {}

    static ScoreModel of(String fit, String engagement) {
        return ModelReader.read(json(fit, engagement), 7);
    }

    static ScoreModel ofFit(String... groups) {
        return of(axis(100, groups), SOME_ENGAGEMENT);
    }

    static ScoreModel ofEngagement(String... groups) {
        return of(SOME_FIT, axis(100, groups));
    }

    static JsonObject json(String fit, String engagement) {
        return JsonText.object("{\"fit\": " + fit + ", \"engagement\": " + engagement + ", " + GRADES
                + ", \"mql\": [\"A1\", \"A2\", \"B1\"]}");
    }

    static String axis(double cap, String... groups) {
        return "{\"cap\": " + cap + ", \"groups\": [" + String.join(", ", groups) + "]}";
    }

    static String group(String name, double cap, String... rules) {
        return "{\"name\": \"" + name + "\", \"cap\": " + cap + ", \"rules\": [" + String.join(", ", rules) + "]}";
    }

    /** A rule of fit; the operator is JSON and may go on with further members. */
    static String property(String id, String property, String operator, double points) {
        return "{\"id\": \"" + id + "\", \"property\": \"" + property + "\", \"operator\": " + operator
                + ", \"points\": " + points + "}";
    }

    /** A rule of engagement; {@code more} are further members, beginning with a comma. */
    static String touch(String id, String kind, double points, String more) {
        return "{\"id\": \"" + id + "\", \"kind\": \"" + kind + "\", \"points\": " + points + more + "}";
    }

    static String linear(double rate, double days) {
        return ", \"decay\": {\"type\": \"linear\", \"rate\": " + rate + ", \"everyDays\": " + days + "}";
    }

    static String halfLife(double days) {
        return ", \"decay\": {\"type\": \"exponential\", \"halfLifeDays\": " + days + "}";
    }

    static String atMost(int times, double days) {
        return ", \"limit\": {\"times\": " + times + ", \"days\": " + days + "}";
    }

    /** A lead with these fields, name and value by turns. */
    static LeadFacts lead(String... fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return new LeadFacts(values, () -> JsonText.object("{}"));
    }

    static LeadFacts leadWith(String attributes) {
        return new LeadFacts(Map.of(), () -> JsonText.object(attributes));
    }

    /** Touches of one kind, so many days ago. */
    static List<Event> events(String kind, double... daysAgo) {
        List<Event> events = new ArrayList<>();
        Arrays.stream(daysAgo).forEach(days -> events.add(event(kind, days)));
        return events;
    }

    static Event event(String kind, double daysAgo) {
        return new Event(UUID.randomUUID(), ago(daysAgo), kind, null, null, null, false);
    }

    static Instant ago(double days) {
        return NOW.minus(Duration.ofMillis(Math.round(days * 86_400_000)));
    }

    static Score score(ScoreModel model, LeadFacts facts, List<Event> events) {
        return Scoring.score(model, facts, events, NOW, Grade.LOWEST);
    }
}
