package org.openmtl.leads;

import org.jspecify.annotations.Nullable;

/** Where a lead goes that sales did not take. */
public enum Route {
    /** Marketing keeps in touch. */
    NURTURE(LeadStage.NURTURING),
    DISQUALIFY(LeadStage.DISQUALIFIED),
    /** It waits as REJECTED for somebody else. */
    REASSIGN(null);

    private final @Nullable LeadStage stage;

    Route(@Nullable LeadStage stage) {
        this.stage = stage;
    }

    /** The stage it goes on to, null when it stays rejected. */
    public @Nullable LeadStage stage() {
        return stage;
    }
}
