package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.ListParameters;
import org.openmtl.leads.assignment.AskServiceLevel;
import org.openmtl.leads.assignment.LateResponseView;
import org.openmtl.leads.assignment.ServiceLevelView;
import org.openmtl.leads.assignment.ServiceLevels;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** {@code /sla}. */
@Path("sla")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServiceLevelResource {
    private static final Field<AskServiceLevel.By> BY = Field.of("by", FieldTypes.oneOf(AskServiceLevel.By.class));
    private static final Field<OffsetDateTime> FROM = Field.of("from", FieldTypes.instant());
    private static final Field<OffsetDateTime> UNTIL = Field.of("until", FieldTypes.instant());

    @Inject
    private ServiceLevels levels;

    @Context
    private UriInfo uri;

    @GET
    public Map<String, List<ServiceLevelView>> report(
            @QueryParam("by") @Nullable String by,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        AskServiceLevel question = new AskServiceLevel(
                (AskServiceLevel.By) FieldSet.readValue(BY, by == null ? "PERSON" : by),
                moment(FROM, from),
                moment(UNTIL, until));
        return Map.of("items", levels.report(question));
    }

    /** Deadlines that were missed. */
    @GET
    @Path("breaches")
    public Slice<LateResponseView> breaches() {
        return levels.breaches(ListParameters.of(uri.getQueryParameters()));
    }

    private static OffsetDateTime moment(Field<OffsetDateTime> field, @Nullable String text) {
        return (OffsetDateTime) FieldSet.readValue(field, text == null ? "" : text);
    }
}
