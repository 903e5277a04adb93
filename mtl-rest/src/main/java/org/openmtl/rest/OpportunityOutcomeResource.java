package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.openmtl.leads.ltc.Opportunities;
import org.openmtl.leads.ltc.OutcomeFields;
import org.openmtl.leads.ltc.OutcomeView;
import org.openmtl.leads.ltc.TellOutcome;

/** {@code /opportunity-outcomes}: LTC's way back. */
@Path("opportunity-outcomes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpportunityOutcomeResource {
    @Inject
    private Opportunities opportunities;

    /** Takes down what came of leads; the event's own id makes a repetition harmless. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public OutcomeView tell(JsonObject body) {
        return opportunities.tell(TellOutcome.of(OutcomeFields.NEW.readNew(body)));
    }
}
