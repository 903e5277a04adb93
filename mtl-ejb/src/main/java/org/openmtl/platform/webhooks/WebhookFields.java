package org.openmtl.platform.webhooks;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a webhook that callers may write. */
public final class WebhookFields {
    /** Where facts are sent, {@code https:}. */
    public static final Field<String> URL =
            Field.of("url", FieldTypes.text(2000)).mandatory();

    /** Types of facts; one that ends in {@code .*} stands for all that begin so. */
    public static final Field<JsonArray> TYPES =
            Field.of("types", FieldTypes.array(8000)).mandatory();

    /** Whose facts: the unit's and all units' below; the caller's own unit when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    public static final Field<String> DESCRIPTION = Field.of("description", FieldTypes.text(500));

    public static final Field<WebhookState> STATE =
            Field.of("state", FieldTypes.oneOf(WebhookState.class)).mandatory();

    /** Fields of a new one. */
    public static final FieldSet NEW = FieldSet.of(URL, TYPES, UNIT_ID, DESCRIPTION);

    /** Fields that may change. */
    public static final FieldSet PATCH = FieldSet.of(URL, TYPES, DESCRIPTION, STATE);

    /** Start of a range of deliveries, by when they were made. */
    public static final Field<OffsetDateTime> FROM =
            Field.of("from", FieldTypes.instant()).mandatory();

    /** End of the range, which is not in it. */
    public static final Field<OffsetDateTime> TO =
            Field.of("to", FieldTypes.instant()).mandatory();

    /** What replaying a range takes. */
    public static final FieldSet RANGE = FieldSet.of(FROM, TO);

    private WebhookFields() {}
}
