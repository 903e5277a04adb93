package org.openmtl.platform.notify;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** A subscription as browsers write it down (W3C Push API, {@code PushSubscription.toJSON}). */
public final class SubscriptionFields {
    private static final Pattern HTTP = Pattern.compile("https?://[^\\s]{1,1990}");

    public static final Field<String> ENDPOINT = Field.of(
                    "endpoint", FieldTypes.text(2000, HTTP, "uri", "must be the address a push service gave out"))
            .mandatory();

    public static final Field<JsonObject> KEYS =
            Field.of("keys", FieldTypes.object(500)).mandatory();

    /** Known to browsers, of no use here: a push service says itself when a subscription is over. */
    public static final Field<Long> EXPIRATION_TIME =
            Field.of("expirationTime", FieldTypes.wholeNumber(Long.MAX_VALUE));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(ENDPOINT, KEYS, EXPIRATION_TIME);

    /** Within keys: 65 bytes in base64url. */
    public static final Field<String> P256DH = key("p256dh", 87, "=");
    /** Within keys: 16 bytes in base64url. */
    public static final Field<String> AUTH = key("auth", 22, "==");

    /** What keys holds. */
    public static final FieldSet ALL_KEYS = FieldSet.of(P256DH, AUTH);

    private SubscriptionFields() {}

    private static Field<String> key(String name, int length, String padding) {
        Pattern base64url = Pattern.compile("[A-Za-z0-9_-]{" + length + "}(" + padding + ")?");
        return Field.of(
                        name,
                        FieldTypes.text(
                                length + 2, base64url, "pattern", "must be " + length + " characters of base64url"))
                .mandatory();
    }
}
