package org.openmtl.mobile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Version of a field client, such as 1.4.0. */
record ClientVersion(int major, int minor, int patch) {
    private static final Pattern HEADER =
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}/(\\d{1,6}(\\.\\d{1,6}){0,2})(\\s*;.*)?");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?");

    /** Stands for a client that does not say its version: newer than any. */
    private static final ClientVersion UNKNOWN = new ClientVersion(Integer.MAX_VALUE, 0, 0);

    /** Version in the header of a request; newer than any when there is none that can be read. */
    static ClientVersion inHeader(@Nullable String header) {
        Matcher named = HEADER.matcher(header == null ? "" : header.strip());
        return named.matches() ? of(named.group(1)) : UNKNOWN;
    }

    /** Reads a version; newer than any when it is none. */
    static ClientVersion of(String text) {
        Matcher parts = VERSION.matcher(text);
        return parts.matches()
                ? new ClientVersion(part(parts.group(1)), part(parts.group(2)), part(parts.group(3)))
                : UNKNOWN;
    }

    boolean isOlderThan(ClientVersion other) {
        if (major != other.major) {
            return major < other.major;
        }
        return minor == other.minor ? patch < other.patch : minor < other.minor;
    }

    private static int part(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
