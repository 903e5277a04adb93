package org.openmtl.platform.mail;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one address, in whatever language the caller has chosen.
 *
 * @param id names it for ever; its Message-ID comes of it
 * @param to an address that {@link MailAddresses} takes
 * @param subject one line
 * @param text what it says, as plain text
 * @param html the same as HTML, null for none
 */
public record MailMessage(
        UUID id,
        String to,
        String subject,
        String text,
        @Nullable String html) {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 100_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /** Nothing of it can become a header of its own, and there is not too much of it. */
    public MailMessage {
        if (MailAddresses.deliverable(to).isEmpty()) {
            throw new IllegalArgumentException("no address of a mail box");
        }
        if (CONTROL.matcher(subject).find() || isNotWithin(LONGEST_SUBJECT, subject)) {
            throw new IllegalArgumentException("the subject must be one line of at most " + LONGEST_SUBJECT);
        }
        if (isNotWithin(LONGEST_BODY, text) || (html != null && isNotWithin(LONGEST_BODY, html))) {
            throw new IllegalArgumentException("a body must have at most " + LONGEST_BODY + " characters");
        }
    }

    /** Never shows whom it goes to and what it says. */
    @Override
    public String toString() {
        return "mail " + id;
    }

    private static boolean isNotWithin(int longest, String text) {
        return text.isBlank() || text.length() > longest;
    }
}
