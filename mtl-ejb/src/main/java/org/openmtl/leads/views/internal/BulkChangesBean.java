package org.openmtl.leads.views.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.views.BulkChangeFields;
import org.openmtl.leads.views.BulkChangeLead;
import org.openmtl.leads.views.BulkChangeState;
import org.openmtl.leads.views.BulkChangeView;
import org.openmtl.leads.views.BulkChanges;
import org.openmtl.leads.views.StartBulkChange;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The bulk changes facade. */
@Stateless
@Guarded
public class BulkChangesBean implements BulkChanges {
    @Inject
    private BulkChangeStore store;

    @Inject
    private BulkChangeLeads items;

    @Inject
    private Leads leads;

    @Inject
    private Jobs jobs;

    @Inject
    private Repetitions repetitions;

    @Inject
    private Rows rows;

    @Inject
    private AttributeDefinitions attributes;

    @Override
    @Requires(LEAD_WRITE)
    public BulkChangeView start(StartBulkChange command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return bulkChange(earlier.get());
        }
        Values change = BulkChangeFields.CHANGEABLE.readPatch(command.change());
        attributes.ofChange(RecordKind.LEAD, Values.none(), change);
        store.add(command, person());
        items.add(command.id(), chosen(command));
        begin(command.id());
        return bulkChange(command.id());
    }

    @Override
    @Requires(LEAD_WRITE)
    public BulkChangeView bulkChange(UUID id) {
        return store.find(id).orElseThrow(() -> MtlProblem.notFound("bulk change", id));
    }

    @Override
    @Requires(LEAD_WRITE)
    public Slice<BulkChangeLead> leads(UUID id, ListQuery query) {
        bulkChange(id);
        return items.page(id, query);
    }

    @Override
    @Requires(LEAD_WRITE)
    public BulkChangeView undo(UUID id) {
        BulkChangeView known = bulkChange(id);
        if (known.archives()) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "Archiving cannot be undone");
        }
        boolean begun = store.enter(id, BulkChangeState.DONE, BulkChangeState.UNDOING)
                || store.enter(id, BulkChangeState.FAILED, BulkChangeState.UNDOING);
        if (!begun) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is " + known.state());
        }
        begin(id);
        return bulkChange(id);
    }

    private void begin(UUID id) {
        jobs.start(new StartJob(BulkChangeJob.KIND, BulkChangeJob.payload(id)));
    }

    private UUID person() {
        UUID person = rows.actor().personId();
        if (person == null) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "Only a person changes many leads at once");
        }
        return person;
    }

    private List<UUID> chosen(StartBulkChange command) {
        Map<String, String> filters = command.filters();
        List<UUID> ids = filters == null ? command.leadIds().stream().distinct().toList() : found(filters);
        if (ids.isEmpty() || ids.size() > MOST) {
            throw MtlProblem.invalid(
                    filters == null ? "leads" : "filters", "size", "must be about 1 to " + MOST + " leads");
        }
        return ids;
    }

    private List<UUID> found(Map<String, String> filters) {
        List<UUID> ids = new ArrayList<>();
        ListQuery query = new ListQuery(filters, null, ListQuery.GREATEST_LIMIT, null, false);
        boolean more = true;
        while (more && ids.size() <= MOST) {
            Slice<LeadView> page = leads.list(query);
            page.items().forEach(lead -> ids.add(lead.id()));
            more = page.next() != null;
            query = query.from(page.next());
        }
        return ids;
    }
}
