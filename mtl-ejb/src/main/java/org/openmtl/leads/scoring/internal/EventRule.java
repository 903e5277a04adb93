package org.openmtl.leads.scoring.internal;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Points for a kind of touch.
 *
 * @param kind a kind, or its beginning with a star: {@code event.*}
 * @param channels of which the touch must have one; empty for any
 * @param limit null where every touch counts
 */
record EventRule(
        String id,
        String kind,
        Set<String> channels,
        Set<String> campaigns,
        Set<String> contents,
        double points,
        Decay decay,
        @Nullable Limit limit) {
    private static final String STAR = "*";

    /**
     * How often a rule may count.
     *
     * @param window any stretch of time that long
     */
    record Limit(int times, Duration window) {}

    EventRule {
        channels = Set.copyOf(channels);
        campaigns = Set.copyOf(campaigns);
        contents = Set.copyOf(contents);
    }

    boolean isFor(Event event) {
        return isKind(event.kind())
                && isOneOf(channels, event.channel())
                && isOneOf(campaigns, event.campaign())
                && isOneOf(contents, event.content());
    }

    boolean isKind(String of) {
        return kind.endsWith(STAR) ? of.startsWith(kind.substring(0, kind.length() - 1)) : of.equals(kind);
    }

    private static boolean isOneOf(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
