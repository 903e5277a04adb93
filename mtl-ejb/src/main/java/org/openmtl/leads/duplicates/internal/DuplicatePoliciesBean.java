package org.openmtl.leads.duplicates.internal;

import static org.openmtl.platform.identity.Permission.LEAD_MERGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.duplicates.DuplicatePolicies;
import org.openmtl.leads.duplicates.DuplicatePolicyFields;
import org.openmtl.leads.duplicates.DuplicatePolicyView;
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

/** The facade of policies about duplicates. */
@Stateless
@Guarded
public class DuplicatePoliciesBean implements DuplicatePolicies {
    private static final ListDefinition<DuplicatePolicyView> LIST = ListDefinition.of(
                    "leads.duplicate_policy", DuplicatePolicyView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(Filter.equal(DuplicatePolicyFields.UNIT_ID), Filter.equal(DuplicatePolicyFields.DOOR));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Override
    @Requires(LEAD_MERGE)
    public DuplicatePolicyView add(UUID id, Values values, @Nullable Once once) {
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isPresent()) {
            return policy(earlier.get());
        }
        UUID unit = rows.unitWithin(LEAD_MERGE, values.get(DuplicatePolicyFields.UNIT_ID));
        DuplicatePolicy policy = new DuplicatePolicy(id, values, unit, rows.actor(), rows.now());
        rows.add(policy);
        rows.write();
        return policy.view();
    }

    @Override
    @Requires(LEAD_MERGE)
    public DuplicatePolicyView policy(UUID id) {
        return rows.reach(DuplicatePolicy.class, id, LEAD_MERGE).view();
    }

    @Override
    @Requires(LEAD_MERGE)
    public Slice<DuplicatePolicyView> list(ListQuery query) {
        return rows.list(LIST, query, LEAD_MERGE);
    }

    @Override
    @Requires(LEAD_MERGE)
    public DuplicatePolicyView change(UUID id, long version, Values patch) {
        DuplicatePolicy policy = rows.reach(DuplicatePolicy.class, id, LEAD_MERGE, version);
        if (patch.has(DuplicatePolicyFields.UNIT_ID)) {
            rows.unitWithin(LEAD_MERGE, patch.get(DuplicatePolicyFields.UNIT_ID));
        }
        policy.change(patch, rows.actor(), rows.now());
        rows.write();
        return policy.view();
    }

    @Override
    @Requires(LEAD_MERGE)
    public void archive(UUID id, long version) {
        rows.reach(DuplicatePolicy.class, id, LEAD_MERGE, version).archive(rows.actor(), rows.now());
    }
}
