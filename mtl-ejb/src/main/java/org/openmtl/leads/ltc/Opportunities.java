package org.openmtl.leads.ltc;

import java.util.List;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/** The way back from LTC. Every verb is one transaction and sees the actor's territory only. */
public interface Opportunities {
    /**
     * Takes down what came of leads, and has them enter the stage it means. A lead that becomes an opportunity has its person and company
     * found among contacts and accounts, or added to them, in the same transaction. An event that came before changes nothing; one that
     * came out before what was told already is kept, and the leads stay as they are.
     *
     * @throws MtlProblem validation-failed, for leads the actor cannot see and stages no lead goes to from where it is
     */
    OutcomeView tell(TellOutcome command);

    /**
     * Opportunities that came of a lead, the newest first.
     *
     * @throws MtlProblem not-found
     */
    List<OpportunityView> of(UUID leadId);
}
