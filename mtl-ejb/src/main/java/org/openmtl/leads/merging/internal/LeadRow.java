package org.openmtl.leads.merging.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openmtl.leads.LeadStage;

/**
 * A lead's row, column by column: a column that another module adds is merged without anybody telling.
 *
 * @param columns as {@code to_jsonb} gives them
 * @param changedAt by column, when it changed last; one that is not here has the value it began with
 */
record LeadRow(JsonObject columns, Map<String, OffsetDateTime> changedAt) {
    /** A number or address at which somebody was reached is right. */
    private static final Set<String> REACHED_BY = Set.of("email", "phone");

    /** Copies. */
    LeadRow {
        changedAt = Map.copyOf(changedAt);
    }

    UUID id() {
        return UUID.fromString(columns.getString("id"));
    }

    UUID unitId() {
        return UUID.fromString(columns.getString("unit_id"));
    }

    LeadStage stage() {
        return LeadStage.valueOf(columns.getString("stage"));
    }

    JsonValue value(String column) {
        return columns.getOrDefault(column, JsonValue.NULL);
    }

    boolean has(String column) {
        return !isEmpty(value(column));
    }

    boolean isVerified(String column) {
        return REACHED_BY.contains(column) && has("contacted_at");
    }

    OffsetDateTime changedAt(String column) {
        OffsetDateTime changed = changedAt.get(column);
        return changed == null ? OffsetDateTime.parse(columns.getString("created_at")) : changed;
    }

    static boolean isEmpty(JsonValue value) {
        return value == JsonValue.NULL
                || value.equals(JsonValue.EMPTY_JSON_ARRAY)
                || value.equals(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** A moment is the same in every zone in which a database tells it. */
    static boolean isSame(JsonValue one, JsonValue other) {
        return one.equals(other)
                || moment(one)
                        .flatMap(here -> moment(other).map(there -> here.isEqual(there)))
                        .orElse(false);
    }

    static Optional<OffsetDateTime> moment(JsonValue value) {
        try {
            return value instanceof JsonString text
                    ? Optional.of(OffsetDateTime.parse(text.getString()))
                    : Optional.empty();
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
