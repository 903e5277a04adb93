package org.openmtl.platform.mail.internal;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server said, out of what Jakarta Mail throws. Its interface has no place for the code; the message of the exception that
 * tells of a reply is the reply itself.
 */
final class ServerReply {
    private static final Pattern REPLY = Pattern.compile("\\s*([245][0-9]{2})([ -].*)?\\s*", Pattern.DOTALL);

    private ServerReply() {}

    /** The code of the first reply among the exceptions that hang together, null when there is none. */
    static @Nullable Integer code(MessagingException failed) {
        Throwable next = failed;
        while (next != null) {
            Integer code = code(next.getMessage());
            if (code != null) {
                return code;
            }
            next = next instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return null;
    }

    private static @Nullable Integer code(@Nullable String message) {
        Matcher reply = REPLY.matcher(message == null ? "" : message);
        return reply.matches() ? Integer.valueOf(reply.group(1)) : null;
    }
}
