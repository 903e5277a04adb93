package org.openmtl.leads.assignment.internal;

import static org.openmtl.platform.identity.Permission.ASSIGNMENT_READ;
import static org.openmtl.platform.identity.Permission.ASSIGNMENT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.LeadPolicies;
import org.openmtl.leads.assignment.PolicyFields;
import org.openmtl.leads.assignment.PolicyView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The facade of policies. */
@Stateless
@Guarded
public class LeadPoliciesBean implements LeadPolicies {
    private static final ListDefinition<PolicyView> LIST = ListDefinition.of("leads.lead_policy", PolicyView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(Filter.equal(PolicyFields.UNIT_ID), Filter.equal(PolicyFields.SEGMENT));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public PolicyView add(UUID id, Values values, @Nullable Once once) {
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isPresent()) {
            return policy(earlier.get());
        }
        UUID unit = rows.unitWithin(ASSIGNMENT_WRITE, values.get(PolicyFields.UNIT_ID));
        LeadPolicy policy = new LeadPolicy(id, values, unit, rows.actor(), rows.now());
        rows.add(policy);
        rows.write();
        return policy.view();
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public PolicyView policy(UUID id) {
        return rows.reach(LeadPolicy.class, id, ASSIGNMENT_READ).view();
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public Slice<PolicyView> list(ListQuery query) {
        return rows.list(LIST, query, ASSIGNMENT_READ);
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public PolicyView change(UUID id, long version, Values patch) {
        LeadPolicy policy = rows.reach(LeadPolicy.class, id, ASSIGNMENT_WRITE, version);
        if (patch.has(PolicyFields.UNIT_ID)) {
            rows.unitWithin(ASSIGNMENT_WRITE, patch.get(PolicyFields.UNIT_ID));
        }
        policy.change(patch, rows.actor(), rows.now());
        rows.write();
        return policy.view();
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(LeadPolicy.class, id, ASSIGNMENT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
