package org.openmtl.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a device is told to do with all that it holds. */
public enum Wipe {
    /** Delete it at once. */
    NOW,
    /** Hand in what was captured, which it may for three days, then delete everything. */
    AFTER_UPLOAD;

    /** The one that clients name so. */
    public static Optional<Wipe> of(String code) {
        return Arrays.stream(values()).filter(wipe -> wipe.code().equals(code)).findFirst();
    }

    /** How clients name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
