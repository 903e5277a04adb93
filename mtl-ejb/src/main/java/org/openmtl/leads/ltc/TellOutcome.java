package org.openmtl.leads.ltc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/**
 * Tell what LTC made of leads.
 *
 * @param eventId identity of the event in LTC
 * @param at when it came out, there
 * @param leadIds leads it is about, at least one, each once, in one order for everybody
 * @param opportunity fields of {@link OutcomeFields#OF_OPPORTUNITY}, null for none
 */
public record TellOutcome(
        String eventId,
        Outcome outcome,
        @Nullable String reason,
        OffsetDateTime at,
        List<UUID> leadIds,
        @Nullable Values opportunity) {
    private static final int MOST_LEADS = 200;

    /**
     * An outcome that makes sense.
     *
     * @throws MtlProblem validation-failed
     */
    public TellOutcome {
        leadIds = List.copyOf(leadIds);
        if (outcome == Outcome.REFUSED && reason == null) {
            throw MtlProblem.invalid(OutcomeFields.REASON.name(), "required", "must say why they are refused");
        }
        boolean needsOne = outcome == Outcome.SQL || outcome == Outcome.WON;
        if (needsOne && opportunity == null) {
            throw MtlProblem.invalid(OutcomeFields.OPPORTUNITY.name(), "required", "must be named");
        }
        if (opportunity != null
                && (opportunity.get(OutcomeFields.AMOUNT) == null)
                        != (opportunity.get(OutcomeFields.CURRENCY) == null)) {
            throw MtlProblem.invalid(
                    OutcomeFields.CURRENCY.name(), "required", "an amount has a currency, and none without");
        }
    }

    /**
     * What was read of {@link OutcomeFields#NEW}.
     *
     * @throws MtlProblem validation-failed
     */
    public static TellOutcome of(Values values) {
        JsonObject opportunity = values.get(OutcomeFields.OPPORTUNITY);
        return new TellOutcome(
                Objects.requireNonNull(values.get(OutcomeFields.EVENT_ID)),
                Objects.requireNonNull(values.get(OutcomeFields.OUTCOME)),
                values.get(OutcomeFields.REASON),
                Objects.requireNonNull(values.get(OutcomeFields.AT)),
                ids(Objects.requireNonNull(values.get(OutcomeFields.LEAD_IDS))),
                opportunity == null ? null : OutcomeFields.OF_OPPORTUNITY.readNew(opportunity));
    }

    private static List<UUID> ids(JsonArray array) {
        if (array.isEmpty() || array.size() > MOST_LEADS) {
            throw invalid("size", "must name 1 to " + MOST_LEADS + " leads");
        }
        return array.stream().map(TellOutcome::id).distinct().sorted().toList();
    }

    private static UUID id(JsonValue value) {
        return Ids.parse(value instanceof JsonString text ? text.getString() : "")
                .orElseThrow(() -> invalid("uuid", "must be UUIDs of 36 characters"));
    }

    private static MtlProblem invalid(String rule, String message) {
        return MtlProblem.invalid(OutcomeFields.LEAD_IDS.name(), rule, message);
    }
}
