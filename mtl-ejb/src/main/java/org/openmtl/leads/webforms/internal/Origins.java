package org.openmtl.leads.webforms.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;
import org.openmtl.leads.webforms.WebFormFields;
import org.openmtl.shared.MtlProblem;

/** Origins of pages (RFC 6454) as browsers write them. */
final class Origins {
    private static final int MOST = 20;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([a-z0-9-]+\\.)*[a-z0-9-]{1,63}(:[1-9][0-9]{0,4})?");

    private Origins() {}

    /**
     * Checks them.
     *
     * @throws MtlProblem validation-failed
     */
    static void check(JsonArray origins) {
        if (origins.size() > MOST || !origins.stream().allMatch(Origins::isOrigin)) {
            throw MtlProblem.invalid(
                    WebFormFields.ORIGINS.name(),
                    "origin",
                    "must be at most " + MOST + " origins such as https://www.example.com");
        }
    }

    static boolean include(JsonArray origins, String origin) {
        return origins.getValuesAs(JsonString::getString).contains(origin);
    }

    private static boolean isOrigin(JsonValue value) {
        return value instanceof JsonString text
                && ORIGIN.matcher(text.getString()).matches();
    }
}
