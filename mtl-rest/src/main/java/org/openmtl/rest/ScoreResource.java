package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.PathId;
import org.openmtl.leads.scoring.ScoreView;
import org.openmtl.leads.scoring.Scores;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** {@code /leads/{id}/score}. */
@Path("leads/{id}/score")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScoreResource {
    private static final Field<OffsetDateTime> AS_OF = Field.of("asOf", FieldTypes.instant());

    @Inject
    private Scores scores;

    /** The score and where its points come from. */
    @GET
    public ScoreView score(@PathParam("id") PathId id, @QueryParam("asOf") @Nullable String asOf) {
        return scores.score(id.value(), asOf == null ? null : instant(asOf));
    }

    /** A plus that was not escaped in the address comes as a blank, and an instant has no other. */
    private static OffsetDateTime instant(String text) {
        return (OffsetDateTime) FieldSet.readValue(AS_OF, text.strip().replace(' ', '+'));
    }
}
