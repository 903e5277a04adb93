package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitView;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /visits}. */
@Path("visits")
@ApplicationScoped
public class VisitResource extends RowResource<VisitView> {
    @Inject
    private Visits visits;

    @Override
    FieldSet fields() {
        return VisitFields.ALL;
    }

    @Override
    VisitView create(NewRow row) {
        return visits.log(new LogVisit(row.id(), row.values(), null, row.once()));
    }

    @Override
    VisitView read(UUID id) {
        return visits.visit(id);
    }

    @Override
    Slice<VisitView> list(ListQuery query) {
        return visits.list(query);
    }

    @Override
    VisitView change(UUID id, long version, Values patch) {
        return visits.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        visits.archive(id, version);
    }

    @Override
    Class<VisitView> view() {
        return VisitView.class;
    }
}
