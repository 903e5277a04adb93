package org.openmtl.leads.attribution.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.attribution.AttributionParameters;

/**
 * The touches that count on the way to a conversion, oldest first, and by which of them milestones were reached.
 *
 * @param lead place of the touch that made the lead, -1 for none; likewise the opportunity and the close
 * @param conversion when it converted, null when it did not
 */
record Journey(
        List<Touchpoint> touches,
        int lead,
        int opportunity,
        int close,
        @Nullable Instant conversion) {
    /**
     * The journey of a lead.
     *
     * @param asOf where a journey without a conversion ends
     */
    static Journey of(LeadFacts facts, AttributionParameters parameters, Instant asOf) {
        List<Touchpoint> counting = new ArrayList<>();
        for (Touchpoint touch : facts.touches()) {
            Touchpoint before = counting.isEmpty() ? null : counting.get(counting.size() - 1);
            if (verdict(touch, before, facts, parameters, asOf) == Verdict.COUNTS) {
                counting.add(touch);
            }
        }
        return new Journey(
                counting,
                place(counting, facts.createdAt(), facts),
                place(counting, facts.opportunityAt(), facts),
                place(counting, facts.wonAt(), facts),
                facts.convertedAt());
    }

    /**
     * Whether a touch counts.
     *
     * @param before the last one that counts, null for none
     */
    static Verdict verdict(
            Touchpoint touch,
            @Nullable Touchpoint before,
            LeadFacts facts,
            AttributionParameters parameters,
            Instant asOf) {
        Instant end = Objects.requireNonNullElse(facts.convertedAt(), asOf);
        if (touch.isMachine()) {
            return Verdict.MACHINE;
        }
        if (touch.at().isAfter(end)) {
            return Verdict.AFTER_CONVERSION;
        }
        if (touch.at().isBefore(end.minus(Duration.ofDays(parameters.lookbackDays())))) {
            return Verdict.BEFORE_LOOK_BACK;
        }
        return before != null && repeats(touch, before, parameters) ? Verdict.REPEATED : Verdict.COUNTS;
    }

    private static boolean repeats(Touchpoint touch, Touchpoint before, AttributionParameters parameters) {
        return touch.kind().equals(before.kind())
                && touch.channel().equals(before.channel())
                && touch.at().isBefore(before.at().plus(Duration.ofMinutes(parameters.dedupMinutes())));
    }

    /** The last touch up to a milestone brought it about; one that came before all touches is the first one's. */
    private static int place(List<Touchpoint> touches, @Nullable Instant milestone, LeadFacts facts) {
        boolean isReached =
                milestone != null && (facts.convertedAt() == null || !milestone.isAfter(facts.convertedAt()));
        if (touches.isEmpty() || milestone == null || !isReached) {
            return -1;
        }
        int place = 0;
        while (place + 1 < touches.size() && !touches.get(place + 1).at().isAfter(milestone)) {
            place++;
        }
        return place;
    }

    boolean isConverted() {
        return conversion != null;
    }

    /** Channels in order, each once where it repeats itself. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        for (Touchpoint touch : touches) {
            if (path.isEmpty() || !path.get(path.size() - 1).equals(touch.channel())) {
                path.add(touch.channel());
            }
        }
        return path;
    }

    /** What a touch is to a journey. */
    enum Verdict {
        COUNTS("counts"),
        MACHINE("no person did it"),
        AFTER_CONVERSION("it came after the conversion"),
        BEFORE_LOOK_BACK("it lies before the look-back window"),
        REPEATED("it repeats the one before");

        private final String sentence;

        Verdict(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
