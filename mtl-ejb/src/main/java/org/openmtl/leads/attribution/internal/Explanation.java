package org.openmtl.leads.attribution.internal;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.attribution.AttributedTouch;
import org.openmtl.leads.attribution.AttributionModel;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.leads.attribution.AttributionRunView;
import org.openmtl.leads.attribution.LeadAttribution;

/** Says of each touch of a lead which part it has in the conversion, and why. */
final class Explanation {
    private static final double SECONDS_PER_DAY = 86_400;

    private final AttributionParameters parameters;
    private final @Nullable AttributionRunView run;
    private final Instant asOf;
    private final Map<String, Double> shares;
    private final List<AttributedTouch> touches = new ArrayList<>();
    private @Nullable Instant convertedAt;

    Explanation(AttributionParameters parameters, @Nullable AttributionRunView run, Instant asOf) {
        this.parameters = parameters;
        this.run = run;
        this.asOf = asOf;
        this.shares = shares(run == null ? null : run.result());
    }

    private static Map<String, Double> shares(@Nullable JsonObject result) {
        Map<String, Double> shares = new HashMap<>();
        if (result != null) {
            for (JsonObject channel : result.getJsonArray("channels").getValuesAs(JsonObject.class)) {
                shares.put(
                        channel.getString("channel"),
                        channel.getJsonNumber("share").doubleValue());
            }
        }
        return shares;
    }

    void take(LeadFacts facts) {
        Journey journey = Journey.of(facts, parameters, asOf);
        double[] weights = Weights.of(journey, parameters, shares);
        convertedAt = facts.convertedAt();
        int place = 0;
        for (Touchpoint touch : facts.touches()) {
            boolean counts =
                    place < weights.length && journey.touches().get(place).equals(touch);
            if (!counts) {
                Touchpoint before = place == 0 ? null : journey.touches().get(place - 1);
                add(
                        touch,
                        0,
                        Journey.verdict(touch, before, facts, parameters, asOf).sentence());
            } else if (journey.isConverted()) {
                add(touch, weights[place], why(journey, place));
                place++;
            } else {
                add(touch, 0, "there is no conversion yet");
                place++;
            }
        }
    }

    private void add(Touchpoint touch, double weight, String why) {
        touches.add(new AttributedTouch(
                touch.id(), touch.at().atOffset(ZoneOffset.UTC), touch.kind(), touch.channel(), weight, why));
    }

    LeadAttribution told(UUID leadId) {
        OffsetDateTime converted = convertedAt == null ? null : convertedAt.atOffset(ZoneOffset.UTC);
        return new LeadAttribution(
                leadId, run == null ? null : run.id(), parameters.model(), parameters.milestone(), converted, touches);
    }

    private String why(Journey journey, int place) {
        int count = journey.touches().size();
        return switch (parameters.model()) {
            case FIRST, LAST, U_SHAPED, W_SHAPED, FULL_PATH -> roles(journey, place);
            case LINEAR -> "one of " + count + " touches";
            case TIME_DECAY -> decay(journey, journey.touches().get(place));
            case SHAPLEY ->
                "its channel is one of " + journey.path().stream().distinct().count() + ", which share equally";
            case MARKOV -> share(journey.touches().get(place).channel());
        };
    }

    private String roles(Journey journey, int place) {
        List<String> roles = new ArrayList<>();
        note(roles, place == 0, "first touch");
        note(roles, place == journey.touches().size() - 1, "last touch");
        if (parameters.model() == AttributionModel.W_SHAPED || parameters.model() == AttributionModel.FULL_PATH) {
            note(roles, place == journey.lead(), "made the lead");
            note(roles, place == journey.opportunity(), "made the opportunity");
        }
        note(roles, parameters.model() == AttributionModel.FULL_PATH && place == journey.close(), "closed it");
        return roles.isEmpty() ? "one of the others" : String.join(", ", roles);
    }

    private static void note(List<String> roles, boolean holds, String role) {
        if (holds) {
            roles.add(role);
        }
    }

    private String decay(Journey journey, Touchpoint touch) {
        Instant end = journey.conversion() == null ? asOf : journey.conversion();
        double days = Duration.between(touch.at(), end).toSeconds() / SECONDS_PER_DAY;
        return String.format(
                Locale.ROOT, "%.1f days before the conversion, half-life %d", days, parameters.halfLifeDays());
    }

    private String share(String channel) {
        return String.format(
                Locale.ROOT,
                "its channel has %.1f %% of all removal effects",
                100 * shares.getOrDefault(channel, shares.getOrDefault(Tally.OTHER, 0.0)));
    }
}
