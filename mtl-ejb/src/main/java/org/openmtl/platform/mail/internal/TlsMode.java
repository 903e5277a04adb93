package org.openmtl.platform.mail.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the line to the mail server is kept from others; wherever it is, the server's certificate and its name are checked. */
enum TlsMode {
    /** Not at all, for a server on the same machine. */
    NONE(25),
    /** Begun on the open line (RFC 3207); nothing is sent if the server does not offer it. */
    STARTTLS(587),
    /** From the first byte (RFC 8314). */
    TLS(465);

    private final int usualPort;

    TlsMode(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    static TlsMode named(String name, String setting) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(setting + " must be one of "
                        + Arrays.stream(values()).map(TlsMode::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
