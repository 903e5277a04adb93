package org.openmtl.leads.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows who holds a certificate; implemented by whoever awards them. While nobody does, nobody holds any. */
public interface Certification {
    /** Who of these people holds a certificate at that moment. */
    Set<UUID> holders(String certificate, Collection<UUID> people, Instant at);
}
