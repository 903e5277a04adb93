package org.openmtl.leads.merging.internal;

import static org.openmtl.platform.identity.Permission.LEAD_MERGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.merging.DuplicatePairView;
import org.openmtl.leads.merging.DuplicatePairs;
import org.openmtl.leads.merging.DuplicateSearchView;
import org.openmtl.leads.merging.PairState;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** The facade of pairs. */
@Stateless
@Guarded
public class DuplicatePairsBean implements DuplicatePairs {
    private static final ListDefinition<DuplicatePairView> LIST = ListDefinition.of(
                    PairStore.VIEW, DuplicatePairView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(Field.of("state", FieldTypes.oneOf(PairState.class))),
                    Filter.equal(Field.of("tier", FieldTypes.oneOf(Tier.class))),
                    Filter.equal(Field.of("leadId", FieldTypes.id())),
                    Filter.equal(Field.of("otherId", FieldTypes.id())));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private PairStore pairs;

    @Inject
    private SearchStore searches;

    @Inject
    private Jobs jobs;

    @Override
    @Requires(LEAD_MERGE)
    public Slice<DuplicatePairView> list(ListQuery query) {
        return rows.list(LIST, query, LEAD_MERGE);
    }

    @Override
    @Requires(LEAD_MERGE)
    public DuplicatePairView dismiss(UUID id) {
        boolean dismissed = find(id).state() == PairState.OPEN && pairs.dismiss(id);
        DuplicatePairView pair = find(id);
        if (!dismissed && pair.state() == PairState.MERGED) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "The two were merged");
        }
        return pair;
    }

    private DuplicatePairView find(UUID id) {
        return pairs.find(id)
                .filter(pair -> rows.actor().may(LEAD_MERGE, pair.unitId()))
                .orElseThrow(() -> MtlProblem.notFound("pair", id));
    }

    @Override
    @Requires(LEAD_MERGE)
    public DuplicateSearchView search(@Nullable Once once) {
        UUID id = Ids.next();
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isPresent()) {
            return search(earlier.get());
        }
        searches.add(id);
        jobs.start(new StartJob(
                SearchJob.KIND,
                JsonValues.object().add(SearchJob.SEARCH, id.toString()).build()));
        return search(id);
    }

    @Override
    @Requires(LEAD_MERGE)
    public DuplicateSearchView search(UUID id) {
        return searches.find(id).orElseThrow(() -> MtlProblem.notFound("search", id));
    }
}
