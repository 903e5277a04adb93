package org.openmtl.leads.attribution.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.attribution.AttributionModel;
import org.openmtl.leads.attribution.AttributionParameters;

/** Journeys and parameters with safe defaults. */
final class Journeys {
    static final Instant DAY_0 = Instant.parse("2026-01-01T00:00:00Z");
    static final int NEVER = -1;

    private Journeys() {}

    static Instant day(double day) {
        return DAY_0.plus(Duration.ofSeconds((long) (day * 86_400)));
    }

    static Touchpoint touch(String channel, double day) {
        return new Touchpoint(UUID.randomUUID(), day(day), "web.visited", channel, false);
    }

    /** A lead won on a day, with touches of channels a, b, c… on others. */
    static LeadFacts lead(double created, double opportunity, double won, double... days) {
        List<Touchpoint> touches = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            touches.add(touch(String.valueOf((char) ('a' + i)), days[i]));
        }
        return new LeadFacts(UUID.randomUUID(), day(created), orNull(opportunity), orNull(won), orNull(won), touches);
    }

    private static @Nullable Instant orNull(double day) {
        return day < 0 ? null : day(day);
    }

    static AttributionParameters by(AttributionModel model) {
        return AttributionParameters.usual(model);
    }

    static Journey journey(LeadFacts lead, AttributionModel model) {
        return Journey.of(lead, by(model), day(100));
    }

    /** A converted journey through channels, a day each. */
    static Journey through(List<String> channels, boolean isConverted) {
        List<Touchpoint> touches = new ArrayList<>();
        channels.forEach(channel -> touches.add(touch(channel, touches.size())));
        return new Journey(touches, touches.isEmpty() ? -1 : 0, -1, -1, isConverted ? day(touches.size()) : null);
    }
}
