package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;
import org.openmtl.leads.Leads;

/** Tells whoever watches leads of what was done to their rows. */
@ApplicationScoped
class News {
    @Any
    @Inject
    private Instance<LeadWatcher> watchers;

    @Inject
    private Leads leads;

    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    /** Changes rows of leads past the persistence provider, which has to read them again, and tells of it. */
    void tell(List<UUID> ids, Runnable change) {
        entities.flush();
        entities.clear();
        Map<UUID, LeadView> before = new LinkedHashMap<>();
        ids.forEach(id -> before.put(id, leads.lead(id)));
        entities.clear();
        change.run();
        List<LeadChange> changes = ids.stream()
                .map(id -> new LeadChange(Objects.requireNonNull(before.get(id)), leads.lead(id)))
                .toList();
        watchers.stream()
                .sorted(Comparator.comparingInt(LeadWatcher::order))
                .forEach(watcher -> watcher.changed(changes));
    }
}
