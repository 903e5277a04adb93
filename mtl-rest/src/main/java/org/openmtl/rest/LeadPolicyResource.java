package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.leads.assignment.LeadPolicies;
import org.openmtl.leads.assignment.PolicyFields;
import org.openmtl.leads.assignment.PolicyView;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /lead-policies}. */
@Path("lead-policies")
@ApplicationScoped
public class LeadPolicyResource extends RowResource<PolicyView> {
    @Inject
    private LeadPolicies facade;

    @Override
    FieldSet fields() {
        return PolicyFields.ALL;
    }

    @Override
    PolicyView create(NewRow row) {
        return facade.add(row.id(), row.values(), row.once());
    }

    @Override
    PolicyView read(UUID id) {
        return facade.policy(id);
    }

    @Override
    Slice<PolicyView> list(ListQuery query) {
        return facade.list(query);
    }

    @Override
    PolicyView change(UUID id, long version, Values patch) {
        return facade.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        facade.archive(id, version);
    }

    @Override
    Class<PolicyView> view() {
        return PolicyView.class;
    }
}
