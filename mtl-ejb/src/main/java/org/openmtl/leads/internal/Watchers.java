package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;

/** Tells everybody who watches leads. While nobody does, nothing is written earlier and nothing is shown. */
@ApplicationScoped
class Watchers {
    @Inject
    private Instance<LeadWatcher> watchers;

    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    /** New leads that are not written yet. */
    void captured(List<Lead> leads) {
        if (isAnybody() && !leads.isEmpty()) {
            entities.flush();
            List<LeadView> views = leads.stream().map(Lead::view).toList();
            tell(watcher -> watcher.captured(views));
        }
    }

    /** Does something to a lead. */
    void change(Lead lead, Runnable verb) {
        if (!isAnybody()) {
            verb.run();
            return;
        }
        LeadView before = lead.view();
        verb.run();
        changed(Map.of(lead, before));
    }

    /** Leads that have changed since they looked like that; whichever came out the same is not told. */
    void changed(Map<Lead, LeadView> befores) {
        if (!isAnybody() || befores.isEmpty()) {
            return;
        }
        entities.flush();
        List<LeadChange> changes = befores.entrySet().stream()
                .map(change -> new LeadChange(change.getValue(), change.getKey().view()))
                .filter(change -> change.before().version() != change.after().version())
                .toList();
        if (!changes.isEmpty()) {
            tell(watcher -> watcher.changed(changes));
        }
    }

    private boolean isAnybody() {
        return !watchers.isUnsatisfied();
    }

    private void tell(Consumer<LeadWatcher> news) {
        watchers.stream().sorted(Comparator.comparingInt(LeadWatcher::order)).forEach(news);
    }
}
