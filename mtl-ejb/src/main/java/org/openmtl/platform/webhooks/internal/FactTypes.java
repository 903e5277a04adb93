package org.openmtl.platform.webhooks.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;
import org.openmtl.platform.webhooks.WebhookFields;
import org.openmtl.shared.MtlProblem;

/** The types that a webhook names. */
final class FactTypes {
    private static final int MOST = 50;
    private static final int LONGEST = 120;
    private static final Pattern TYPE = Pattern.compile("org\\.openmtl(\\.[a-z0-9-]+)*(\\.v[0-9]+|\\.\\*)");

    private FactTypes() {}

    /**
     * Checks them.
     *
     * @throws MtlProblem validation-failed
     */
    static void check(JsonArray types) {
        if (types.isEmpty() || types.size() > MOST) {
            throw MtlProblem.invalid(WebhookFields.TYPES.name(), "size", "must name 1 to " + MOST + " types");
        }
        if (!types.stream().allMatch(FactTypes::isType)) {
            throw MtlProblem.invalid(
                    WebhookFields.TYPES.name(),
                    "type",
                    "must be types of facts, or beginnings of types that end in .*");
        }
    }

    private static boolean isType(JsonValue value) {
        return value instanceof JsonString text
                && text.getString().length() <= LONGEST
                && TYPE.matcher(text.getString()).matches();
    }
}
