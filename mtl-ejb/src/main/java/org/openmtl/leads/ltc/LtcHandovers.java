package org.openmtl.leads.ltc;

import java.util.List;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.shared.MtlProblem;

/** The way of a lead into Lead to Cash. Every verb is one transaction and sees the actor's territory only. */
public interface LtcHandovers {
    /**
     * Hands a lead over together with all that is known of it. Its stage stays until LTC tells what came of it.
     *
     * @throws MtlProblem not-found, stale-version, conflict; lead-awaits-answer; lead-not-ready, naming every criterion it does not meet
     */
    LeadView handOver(HandOverToLtc command);

    /**
     * What went along with a lead, the newest hand-over first.
     *
     * @throws MtlProblem not-found
     */
    List<EvidenceView> evidence(UUID leadId);
}
