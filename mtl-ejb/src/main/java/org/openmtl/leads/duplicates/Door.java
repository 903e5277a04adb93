package org.openmtl.leads.duplicates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way leads come in. */
public enum Door {
    REST,
    IMPORT,
    MOBILE,
    WEB_FORM;

    /** Whether whoever sends a lead learns what became of it, and can send another. */
    public boolean canRefuse() {
        return this == REST || this == IMPORT;
    }

    /** The one of a lead's channel; none for leads of elsewhere. */
    static Optional<Door> of(String channel) {
        String name = channel.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(door -> door.name().equals(name)).findFirst();
    }
}
