package org.openmtl.leads;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** All that happened to a lead, wherever it is kept. */
public interface Timelines {
    /**
     * What happened, newest first.
     *
     * @param page which page; there are no filters and no other order
     * @throws MtlProblem not-found, validation-failed
     */
    Slice<TimelineEntry> of(UUID leadId, ListQuery page);
}
