package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.relationship.FindingFields;
import org.openmtl.relationship.FindingView;
import org.openmtl.relationship.Findings;
import org.openmtl.relationship.NoteFinding;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /findings}. */
@Path("findings")
@ApplicationScoped
public class FindingResource extends RowResource<FindingView> {
    @Inject
    private Findings findings;

    @Override
    FieldSet fields() {
        return FindingFields.ALL;
    }

    @Override
    FindingView create(NewRow row) {
        return findings.note(new NoteFinding(row.id(), row.values(), row.once()));
    }

    @Override
    FindingView read(UUID id) {
        return findings.finding(id);
    }

    @Override
    Slice<FindingView> list(ListQuery query) {
        return findings.list(query);
    }

    @Override
    FindingView change(UUID id, long version, Values patch) {
        return findings.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        findings.archive(id, version);
    }

    @Override
    Class<FindingView> view() {
        return FindingView.class;
    }
}
