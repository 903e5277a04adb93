package org.openmtl.leads.webforms.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.webforms.WebFormView;

/**
 * A submission that waits to be confirmed or was.
 *
 * @param email null once it is confirmed, as is all that follows but the last two
 * @param shown fields that the form showed then
 * @param consentText version of the text that it asked to agree to
 * @param given what was filled in
 */
public record Waiting(
        UUID id,
        UUID formId,
        @Nullable String email,
        @Nullable JsonArray shown,
        @Nullable String consentText,
        @Nullable JsonObject given,
        String language,
        OffsetDateTime submittedAt) {
    boolean isConfirmed() {
        return given == null;
    }

    /** The form as it was when this was sent. */
    WebFormView of(WebFormView form) {
        return shown == null ? form : form.asOf(shown, consentText);
    }

    /** What was filled in. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        if (given != null) {
            given.keySet().forEach(name -> texts.put(name, given.getString(name)));
        }
        return texts;
    }

    /** Never shows what was filled in. */
    @Override
    public String toString() {
        return "submission " + id;
    }
}
