package org.openmtl.leads;

/** A lead that has changed. */
public record LeadChange(LeadView before, LeadView after) {
    /** Whether it entered another stage. */
    public boolean isNewStage() {
        return before.stage() != after.stage();
    }
}
