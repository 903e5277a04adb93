package org.openmtl.field.simulator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What may happen to a request. */
enum Fault {
    /** The server does it, the answer never arrives. */
    LOST,
    /** It arrives twice. */
    DUPLICATE,
    /** It seems lost, and arrives after later ones. */
    REORDER,
    /** The connection breaks after some byte, of request or answer. */
    CUT;

    /**
     * Reads names separated by commas.
     *
     * @throws IllegalArgumentException when one is unknown
     */
    static Set<Fault> read(String names) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .forEach(faults::add);
        return faults;
    }

    static String names() {
        return Arrays.stream(values())
                .map(fault -> fault.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
