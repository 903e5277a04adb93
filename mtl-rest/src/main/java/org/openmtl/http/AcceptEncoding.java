package org.openmtl.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Accept-Encoding}. */
public final class AcceptEncoding {
    private static final Pattern GZIP =
            Pattern.compile("(^|.*,)\\s*(gzip|\\*)\\s*(;\\s*q\\s*=\\s*(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?\\s*(,.*|$)");

    private AcceptEncoding() {}

    /** Whether who sent it takes gzip; a weight of 0 means that it does not. */
    public static boolean takesGzip(@Nullable String codings) {
        return codings != null && GZIP.matcher(codings.toLowerCase(Locale.ROOT)).matches();
    }
}
