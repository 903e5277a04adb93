package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.Settings;
import org.openmtl.shared.MtlProblem;

/** Which versions of the field clients are served. An old one may be refused what it reads, never what it brings. */
@ApplicationScoped
class FieldClients {
    /** Names client and version: {@code pwa/1.4.0; schema=7}. */
    static final String HEADER = "X-Client";

    private static final String UPDATE = "/field/";

    @Inject
    @ConfigProperty(name = Settings.FIELD_LEASE, defaultValue = "30")
    private int leaseDays;

    @Inject
    @ConfigProperty(name = Settings.FIELD_MIN_PULL, defaultValue = "0.0.0")
    private String minPull;

    @Inject
    @ConfigProperty(name = Settings.FIELD_RECOMMENDED, defaultValue = "0.0.0")
    private String recommended;

    @Inject
    @ConfigProperty(name = Settings.FIELD_POLL, defaultValue = "900")
    private int pollSeconds;

    /**
     * Lets a client read; one that does not say its version, too.
     *
     * @throws MtlProblem client-too-old
     */
    void mayPull(@Nullable String header) {
        if (ClientVersion.inHeader(header).isOlderThan(ClientVersion.of(minPull))) {
            throw MtlProblem.of(
                    MobileProblem.CLIENT_TOO_OLD,
                    "Update to version " + minPull + " or newer; what you captured can still be pushed",
                    Map.of("minVersion", minPull, "url", UPDATE));
        }
    }

    /** When to come back if nothing happens before: the server steers how often it is asked. */
    String hint() {
        return "next=" + pollSeconds;
    }

    /** For how many seconds a client shows what it holds without hearing from the server: it may have been lost. */
    long leaseSeconds() {
        return Duration.ofDays(leaseDays).toSeconds();
    }

    String minPull() {
        return minPull;
    }

    String recommended() {
        return recommended;
    }
}
