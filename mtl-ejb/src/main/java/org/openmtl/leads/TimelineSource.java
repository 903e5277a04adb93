package org.openmtl.leads;

import java.util.List;
import java.util.UUID;

/** Tells of what happened to leads; implemented by beans of this module and of those above, each about its own rows. */
public interface TimelineSource {
    /**
     * What happened before a point, newest first and at equal times the greater id first. The lead was found to be the reader's already.
     *
     * @param before {@code (at, id) < (before.at, before.id)}
     * @param most rows wanted
     */
    List<TimelineEntry> entries(UUID leadId, TimelinePoint before, int most);
}
