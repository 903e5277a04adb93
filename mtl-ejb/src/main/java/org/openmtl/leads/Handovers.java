package org.openmtl.leads;

import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.shared.MtlProblem;

/**
 * The way from whoever finds a lead worth selling to whoever is to sell it. Two clocks run: to answer after it was handed over, and to make
 * contact after it was accepted. Every verb is one transaction and sees the actor's territory only.
 */
public interface Handovers {
    /**
     * Hands a lead over, be it again: the new owner has to answer it, and what became of an earlier hand-over is history. A lead that was
     * rejected or put off is marketing qualified again.
     *
     * @throws MtlProblem not-found, stale-version, conflict, lead-closed; validation-failed when the owner could not work on it
     */
    LeadView handOver(HandOverLead command);

    /** Takes a lead that was handed over; sales owns it then and has to make contact. */
    LeadAnswer accept(AnswerLead command);

    /** Refuses a lead that was handed over; a code has it go on where such leads go. */
    LeadAnswer refuse(RefuseLead command);

    /**
     * Notes that somebody got into contact. The earliest moment stands; each contact adds a line to the notes. Unfit when the notes are
     * full.
     */
    MergeOutcome contact(LogContact command);
}
