package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.leads.duplicates.DuplicatePolicies;
import org.openmtl.leads.duplicates.DuplicatePolicyFields;
import org.openmtl.leads.duplicates.DuplicatePolicyView;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /duplicate-policies}. */
@Path("duplicate-policies")
@ApplicationScoped
public class DuplicatePolicyResource extends RowResource<DuplicatePolicyView> {
    @Inject
    private DuplicatePolicies facade;

    @Override
    FieldSet fields() {
        return DuplicatePolicyFields.ALL;
    }

    @Override
    DuplicatePolicyView create(NewRow row) {
        return facade.add(row.id(), row.values(), row.once());
    }

    @Override
    DuplicatePolicyView read(UUID id) {
        return facade.policy(id);
    }

    @Override
    Slice<DuplicatePolicyView> list(ListQuery query) {
        return facade.list(query);
    }

    @Override
    DuplicatePolicyView change(UUID id, long version, Values patch) {
        return facade.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        facade.archive(id, version);
    }

    @Override
    Class<DuplicatePolicyView> view() {
        return DuplicatePolicyView.class;
    }
}
