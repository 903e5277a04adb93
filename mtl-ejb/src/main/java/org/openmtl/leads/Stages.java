package org.openmtl.leads;

import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/** Moves leads from stage to stage, for people and for rules. */
public interface Stages {
    /**
     * Has a lead enter a stage; one that is there already stays as it is.
     *
     * @param reason why, for whoever reads the history
     * @throws MtlProblem not-found; conflict, when it is archived
     */
    LeadView enter(UUID leadId, LeadStage stage, String reason);
}
