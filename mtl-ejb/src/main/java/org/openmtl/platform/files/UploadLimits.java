package org.openmtl.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;

/** How much may come, and how long it is waited for. */
@ApplicationScoped
public class UploadLimits {
    /** Bytes of one piece: little enough that a proxy which throws away what broke off loses little. */
    public static final int PIECE = 256 * 1024;

    /** Bytes of a small picture that goes ahead. */
    public static final int PREVIEW = 15 * 1024;

    /** How long an upload may rest before it is forgotten; the database's chore says the same. */
    public static final Duration AGE = Duration.ofDays(14);

    @Inject
    @ConfigProperty(name = Settings.FILES_MAX_BYTES, defaultValue = "5242880")
    private long maxBytes;

    @Inject
    @ConfigProperty(name = Settings.FILES_MAX_OPEN, defaultValue = "200")
    private int maxOpen;

    @Inject
    @ConfigProperty(name = Settings.FILES_MAX_BYTES_A_DAY, defaultValue = "524288000")
    private long maxBytesADay;

    /** Bytes of a file. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Uploads of a person that are not complete. */
    public int maxOpen() {
        return maxOpen;
    }

    /** Bytes a person may announce within a day, which is one of UTC. */
    public long maxBytesADay() {
        return maxBytesADay;
    }
}
