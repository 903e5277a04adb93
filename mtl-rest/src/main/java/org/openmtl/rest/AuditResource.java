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
import org.openmtl.http.WholeNumber;
import org.openmtl.platform.audit.AuditEntry;
import org.openmtl.platform.audit.AuditTrail;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** {@code /audit}: what was done to a row. */
@Path("audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final int USUAL_LIMIT = 50;

    @Inject
    private AuditTrail audit;

    /** Newest first; empty for a row outside the reader's territory, as for one that never was. */
    @GET
    public Slice<AuditEntry> entries(
            @QueryParam("entity") @Nullable String entity,
            @QueryParam("id") @Nullable String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (entity == null || entity.isBlank()) {
            throw MtlProblem.invalid("entity", "required", "must be a kind of row such as lead");
        }
        UUID row = Ids.parse(id == null ? "" : id)
                .orElseThrow(() -> MtlProblem.invalid("id", "uuid", "must be a UUID of 36 characters"));
        return audit.of(entity, row, WholeNumber.of("limit", limit, USUAL_LIMIT, 1, AuditTrail.GREATEST_PAGE), cursor);
    }
}
