package org.openmtl.platform.exchange.internal;

import static org.openmtl.platform.identity.Permission.LEAD_IMPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.ImportCounts;
import org.openmtl.platform.exchange.ImportPreview;
import org.openmtl.platform.exchange.ImportState;
import org.openmtl.platform.exchange.ImportView;
import org.openmtl.platform.exchange.Imports;
import org.openmtl.platform.exchange.MapColumns;
import org.openmtl.platform.exchange.RejectedRow;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** The imports facade. */
@Stateless
@Guarded
public class ImportsBean implements Imports {
    private static final Order NEWEST_FIRST = new Order(Field.of("createdAt", FieldTypes.instant()), true);
    private static final int REJECTED_AT_ONCE = 500;

    @Inject
    private ImportStore store;

    @Inject
    private ImportRows staged;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Previews previews;

    @Inject
    private Targets targets;

    @Inject
    private SavedMappings savedMappings;

    @Inject
    private Jobs jobs;

    @Inject
    private Rows rows;

    @Inject
    private Lists lists;

    @Override
    @Requires(LEAD_IMPORT)
    public ImportView read(UUID id) {
        return view(reach(id));
    }

    @Override
    @Requires(LEAD_IMPORT)
    public Slice<ImportView> list(ListQuery query) {
        refuseFilters(query);
        String owner = rows.actor().key();
        List<Import> found = store.page(owner, query, lists.position(query, NEWEST_FIRST));
        Long total = query.total() ? store.count(owner) : null;
        Slice<Import> page = lists.slice(
                query, NEWEST_FIRST, found, total, one -> one.createdAt().toString(), Import::id);
        Map<UUID, ImportCounts> counts = verdicts.counts(page.items());
        return page.map(one -> one.view(Objects.requireNonNull(counts.get(one.id()))));
    }

    @Override
    @Requires(LEAD_IMPORT)
    public ImportView map(UUID id, MapColumns command) {
        Import one = lock(id);
        Plan kept = command.mappingId() == null
                ? null
                : Plan.kept(
                        savedMappings.usable(command.mappingId(), one.kind()),
                        one.mapping().columns());
        one.map(kept, command, targets.of(one.kind()).fields());
        return view(one);
    }

    @Override
    @Requires(LEAD_IMPORT)
    public ImportPreview preview(UUID id, ListQuery query) {
        refuseFilters(query);
        return previews.of(reach(id), query);
    }

    @Override
    @Requires(LEAD_IMPORT)
    public ImportView commit(UUID id) {
        Import one = lock(id);
        if (one.commit(rows.now())) {
            jobs.start(new StartJob(
                    ImportJob.KIND,
                    JsonValues.object().add(ImportJob.IMPORT, id.toString()).build()));
        }
        return view(one);
    }

    @Override
    @Requires(LEAD_IMPORT)
    public List<RejectedRow> rejected(UUID id, long after) {
        return staged.rejected(reach(id).id(), after, REJECTED_AT_ONCE);
    }

    private Import reach(UUID id) {
        return seen(store.find(id).orElse(null), id);
    }

    private Import lock(UUID id) {
        return seen(store.lock(id).orElse(null), id);
    }

    private Import seen(@Nullable Import one, UUID id) {
        if (one == null
                || one.state() == ImportState.UPLOADING
                || !one.owner().equals(rows.actor().key())) {
            throw MtlProblem.notFound("import", id);
        }
        return one;
    }

    private ImportView view(Import one) {
        return one.view(verdicts.counts(one));
    }

    private static void refuseFilters(ListQuery query) {
        if (query.sort() != null) {
            throw MtlProblem.invalid("sort", "unknown-parameter", "is not offered here");
        }
        if (!query.filters().isEmpty()) {
            String first = new TreeSet<>(query.filters().keySet()).first();
            throw MtlProblem.invalid(first, "unknown-parameter", "is not offered here");
        }
    }
}
