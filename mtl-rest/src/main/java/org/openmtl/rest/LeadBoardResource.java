package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.views.Board;
import org.openmtl.leads.views.Worklists;
import org.openmtl.shared.fields.FieldSet;

/** {@code /lead-board}. */
@Path("lead-board")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadBoardResource {
    @Inject
    private Worklists worklists;

    @GET
    public Board board(@QueryParam("unitId") @Nullable String unitId) {
        return worklists.board(unitId == null ? null : (UUID) FieldSet.readValue(LeadFields.UNIT_ID, unitId));
    }
}
