package org.openmtl.leads.webforms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Send a form.
 *
 * @param origin of the page whose script sends it, null when no script does
 * @param address network address of the sender
 * @param given what was filled in, by name
 * @param languages that the sender reads, the dearest first
 */
public record SubmitForm(
        String key, @Nullable String origin, String address, Map<String, String> given, List<Locale> languages) {
    /** Takes its own copies. */
    public SubmitForm {
        given = Map.copyOf(given);
        languages = List.copyOf(languages);
    }
}
