package org.openmtl.leads.webforms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked to confirm, or has confirmed.
 *
 * @param form name of the form
 * @param email address that it was sent with; null once it is confirmed, when it is no longer here
 * @param consentText version of the text that was agreed to, null when none was
 * @param language of whoever has sent it
 */
public record Confirmation(
        String form, @Nullable String email, @Nullable String consentText, Locale language) {
    /** Whether it is confirmed. */
    public boolean isDone() {
        return email == null;
    }

    /** Never shows the address. */
    @Override
    public String toString() {
        return "confirmation of " + form;
    }
}
