package org.openmtl.leads.attribution;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.Values;

/**
 * What a run computes; see {@link AttributionFields} for the meaning of its members.
 *
 * @param stages none for leads of every stage
 */
public record AttributionParameters(
        AttributionModel model,
        long lookbackDays,
        long halfLifeDays,
        Milestone milestone,
        Dimension dimension,
        long dedupMinutes,
        int markovOrder,
        List<LeadStage> stages) {
    /** Takes its own copy of the stages. */
    public AttributionParameters {
        stages = List.copyOf(stages);
    }

    /** A model with everything else as usual. */
    public static AttributionParameters usual(AttributionModel model) {
        return of(Values.none().with(AttributionFields.MODEL, model));
    }

    /**
     * What was read of {@link AttributionFields#ALL}.
     *
     * @throws MtlProblem validation-failed
     */
    public static AttributionParameters of(Values values) {
        return new AttributionParameters(
                Objects.requireNonNull(values.get(AttributionFields.MODEL)),
                atLeastOne(values, AttributionFields.LOOKBACK_DAYS, 90),
                atLeastOne(values, AttributionFields.HALF_LIFE_DAYS, 7),
                Objects.requireNonNullElse(values.get(AttributionFields.MILESTONE), Milestone.WON),
                Objects.requireNonNullElse(values.get(AttributionFields.DIMENSION), Dimension.CHANNEL),
                Objects.requireNonNullElse(values.get(AttributionFields.DEDUP_MINUTES), 0L),
                (int) atLeastOne(values, AttributionFields.MARKOV_ORDER, 1),
                stages(values.get(AttributionFields.STAGES)));
    }

    private static long atLeastOne(Values values, Field<Long> field, long usual) {
        long given = Objects.requireNonNullElse(values.get(field), usual);
        if (given == 0) {
            throw MtlProblem.invalid(field.name(), "range", "must be at least 1");
        }
        return given;
    }

    private static List<LeadStage> stages(@Nullable JsonArray given) {
        return given == null
                ? List.of()
                : given.stream().map(AttributionParameters::stage).toList();
    }

    private static LeadStage stage(JsonValue value) {
        try {
            return LeadStage.valueOf(((JsonString) value).getString().toUpperCase(Locale.ROOT));
        } catch (ClassCastException | IllegalArgumentException unknown) {
            throw MtlProblem.invalid("stages", "value", "must be stages of a lead");
        }
    }

    /** All of them, by the names of {@link AttributionFields}. */
    public JsonObject json() {
        JsonArrayBuilder names = JsonValues.array();
        stages.forEach(stage -> names.add(stage.name()));
        return JsonValues.object()
                .add(AttributionFields.MODEL.name(), model.name())
                .add(AttributionFields.LOOKBACK_DAYS.name(), lookbackDays)
                .add(AttributionFields.HALF_LIFE_DAYS.name(), halfLifeDays)
                .add(AttributionFields.MILESTONE.name(), milestone.name())
                .add(AttributionFields.DIMENSION.name(), dimension.name())
                .add(AttributionFields.DEDUP_MINUTES.name(), dedupMinutes)
                .add(AttributionFields.MARKOV_ORDER.name(), markovOrder)
                .add(AttributionFields.STAGES.name(), names)
                .build();
    }
}
