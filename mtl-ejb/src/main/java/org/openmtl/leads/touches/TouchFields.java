package org.openmtl.leads.touches;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a touch. */
public final class TouchFields {
    /** Longest payload; it is evidence for a while, not a store of documents. */
    static final int LONGEST_PAYLOAD = 8000;

    private static final Pattern DOTTED_WORDS = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");

    /** Chosen by whoever records it, so that a repetition is recognised. */
    public static final Field<UUID> ID = Field.of("id", FieldTypes.id());

    public static final Field<UUID> LEAD_ID =
            Field.of("leadId", FieldTypes.id()).mandatory();
    /** When it happened; now, when not given. */
    public static final Field<OffsetDateTime> AT = Field.of("at", FieldTypes.instant());
    /** What happened: dotted words. */
    public static final Field<String> KIND = Field.of(
                    "kind",
                    FieldTypes.text(
                            60, DOTTED_WORDS, "kind", "must be dotted words in small letters, such as web.visited"))
            .mandatory();

    public static final Field<String> CHANNEL = Field.of("channel", FieldTypes.text(100));
    public static final Field<String> CAMPAIGN = Field.of("campaign", FieldTypes.text(200));
    /** Which piece of the campaign. */
    public static final Field<String> CONTENT = Field.of("content", FieldTypes.text(200));
    /** Further parameters of the link, by name. */
    public static final Field<JsonObject> UTM = Field.of("utm", FieldTypes.object(2000));
    /** Whether no person did it, such as a scanner that opens links; it counts for nothing. */
    public static final Field<Boolean> MACHINE = Field.of("machine", FieldTypes.yesNo());
    /** Names the event in the system it comes from: recorded twice it has its effect once. */
    public static final Field<String> SOURCE_KEY = Field.of("sourceKey", FieldTypes.text(200));
    /** What the source said, kept for 90 days. */
    public static final Field<JsonObject> PAYLOAD = Field.of("payload", FieldTypes.object(LONGEST_PAYLOAD));

    /** What a new touch takes. */
    public static final FieldSet NEW =
            FieldSet.of(ID, LEAD_ID, AT, KIND, CHANNEL, CAMPAIGN, CONTENT, UTM, MACHINE, SOURCE_KEY, PAYLOAD);

    private TouchFields() {}
}
