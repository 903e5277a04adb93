package org.openmtl.leads.webforms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Send a form.
 *
 * @param origin of the page whose script sends it, null when no script does
 * @param address network address of the sender
 * @param given what was filled in, by name
 */
public record SubmitForm(String key, @Nullable String origin, String address, Map<String, String> given) {
    /** Takes its own copy. */
    public SubmitForm {
        given = Map.copyOf(given);
    }
}
