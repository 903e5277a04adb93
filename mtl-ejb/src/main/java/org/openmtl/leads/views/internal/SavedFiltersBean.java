package org.openmtl.leads.views.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.Leads;
import org.openmtl.leads.views.SavedFilter;
import org.openmtl.leads.views.SavedFilterFields;
import org.openmtl.leads.views.SavedFilters;
import org.openmtl.leads.views.Worklists;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** The saved filters facade. */
@Stateless
@Guarded
public class SavedFiltersBean implements SavedFilters {
    @Inject
    private SavedFilterStore store;

    @Inject
    private Leads leads;

    @Inject
    private Worklists worklists;

    @Inject
    private Rows rows;

    @Override
    @Requires(LEAD_READ)
    public List<SavedFilter> all() {
        return store.all(MOST);
    }

    @Override
    @Requires(LEAD_READ)
    public SavedFilter save(UUID id, Values values) {
        if (store.all(MOST).size() == MOST) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "You keep " + MOST + " filters already");
        }
        SavedFilter filter = filter(id, 1, values);
        ask(filter);
        if (!store.add(filter, self())) {
            throw taken(filter);
        }
        return filter;
    }

    @Override
    @Requires(LEAD_READ)
    public SavedFilter change(UUID id, long version, Values patch) {
        SavedFilter changed = filter(id, version + 1, over(reach(id, version), patch));
        ask(changed);
        if (!store.replace(changed)) {
            throw taken(changed);
        }
        return reach(id, version + 1);
    }

    @Override
    @Requires(LEAD_READ)
    public void forget(UUID id, long version) {
        store.remove(reach(id, version).id());
    }

    private SavedFilter reach(UUID id, long version) {
        SavedFilter filter = store.find(id).orElseThrow(() -> MtlProblem.notFound("saved filter", id));
        if (filter.version() != version) {
            throw MtlProblem.of(
                    CommonProblem.STALE_VERSION,
                    "You changed version " + version + ", it is at version " + filter.version(),
                    Map.of("version", filter.version()));
        }
        return filter;
    }

    private static Values over(SavedFilter known, Values patch) {
        Values all = Values.none()
                .with(SavedFilterFields.NAME, known.name())
                .with(SavedFilterFields.LIST_NAME, known.list())
                .with(SavedFilterFields.FILTERS, known.filters())
                .with(SavedFilterFields.SORT, known.sort());
        return all.replacedBy(patch);
    }

    private SavedFilter filter(UUID id, long version, Values values) {
        return new SavedFilter(
                id,
                version,
                required(values.get(SavedFilterFields.NAME)),
                required(values.get(SavedFilterFields.LIST_NAME)),
                required(values.get(SavedFilterFields.FILTERS)),
                values.get(SavedFilterFields.SORT),
                rows.now());
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** The list itself judges the question: whatever it refuses is refused here. */
    private void ask(SavedFilter filter) {
        ListQuery query = new ListQuery(SavedFilterFields.texts(filter.filters()), filter.sort(), 1, null, false);
        switch (filter.list()) {
            case "leads" -> leads.list(query);
            case "lead-queue" -> worklists.queue(query);
            default -> worklists.ranking(query);
        }
    }

    private UUID self() {
        UUID person = rows.actor().personId();
        if (person == null) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "Only a person keeps filters");
        }
        return person;
    }

    private static MtlProblem taken(SavedFilter filter) {
        return MtlProblem.of(CommonProblem.CONFLICT, "You keep a filter called " + filter.name() + " already");
    }
}
