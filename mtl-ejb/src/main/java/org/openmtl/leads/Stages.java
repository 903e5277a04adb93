package org.openmtl.leads;

import java.util.Map;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/** Moves leads from stage to stage, for people and for rules. Each verb is one transaction and sees the actor's territory only. */
public interface Stages {
    /**
     * Has a lead enter a stage; one that is there already stays as it is.
     *
     * @param reason why, for whoever reads the history
     * @throws MtlProblem not-found; conflict, when it is archived; lead-stage, when no lead goes that way
     */
    LeadView enter(UUID leadId, LeadStage stage, String reason);

    /**
     * The same for many leads at once.
     *
     * @param reasons why, by lead
     * @throws MtlProblem as {@link #enter}, and then none of them has entered
     */
    void enterAll(LeadStage stage, Map<UUID, String> reasons);

    /**
     * Finds a lead worth selling: it is MQL.
     *
     * @throws MtlProblem not-found, stale-version, conflict, lead-stage
     */
    LeadView qualify(MoveLead command);

    /**
     * Gives a lead that was put aside or lost another chance: it is INQUIRY again, nobody has to answer it, and its history stays.
     *
     * @throws MtlProblem not-found, stale-version, conflict; lead-stage, when it was not put aside; lead-cooling-down, with the moment from
     *     which it may be; lead-recycled-out, when it had chances enough
     */
    LeadView recycle(MoveLead command);
}
