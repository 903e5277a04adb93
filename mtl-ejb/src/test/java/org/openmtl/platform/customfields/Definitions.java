package org.openmtl.platform.customfields;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** Builds definitions with what a test is not about left to be usual. */
public final class Definitions {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T08:00:00Z");

    private Definitions() {}

    /**
     * A definition.
     *
     * @param members as JSON, in single quotes
     */
    public static CustomFieldView field(RecordKind kind, String name, CustomFieldType type, String members) {
        JsonObject json = JsonText.object(members.replace('\'', '"'));
        return new CustomFieldView(
                UUID.randomUUID(),
                1,
                kind,
                name,
                json.containsKey("label") ? json.getJsonObject("label") : JsonText.object("{\"en\":\"" + name + "\"}"),
                type,
                json.getBoolean("required", false),
                json.get("default"),
                number(json, "maxLength"),
                number(json, "scale"),
                decimal(json, "min"),
                decimal(json, "max"),
                json.getString("unit", null),
                choices(json.get("choices")),
                NOW,
                "system",
                NOW,
                "system",
                json.getBoolean("archived", false) ? NOW : null);
    }

    /** A definition of an attribute of leads. */
    public static CustomFieldView ofLeads(String name, CustomFieldType type, String members) {
        return field(RecordKind.LEAD, name, type, members);
    }

    /** Attributes as JSON in single quotes. */
    public static Values attributes(String json) {
        return Values.none().with(DefinedAttributes.FIELD, JsonText.object(json.replace('\'', '"')));
    }

    private static @Nullable Long number(JsonObject json, String member) {
        return json.containsKey(member) ? json.getJsonNumber(member).longValue() : null;
    }

    private static @Nullable BigDecimal decimal(JsonObject json, String member) {
        return json.containsKey(member) ? json.getJsonNumber(member).bigDecimalValue() : null;
    }

    private static @Nullable JsonArray choices(@Nullable JsonValue value) {
        return value instanceof JsonArray array ? array : null;
    }
}
