package org.openmtl.leads.views.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.views.Board;
import org.openmtl.leads.views.QueuedLead;
import org.openmtl.leads.views.Worklists;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** The worklists facade. */
@Stateless
@Guarded
public class WorklistsBean implements Worklists {
    private static final String OWNER = "ownerId";

    /** Served by lead_queue. */
    private static final ListDefinition<QueuedLead> QUEUE = ListDefinition.of("leads.queued_lead", QueuedLead.class)
            .sortedBy(Field.of("dueAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(Field.of(OWNER, FieldTypes.id())),
                    Filter.equal(LeadFields.STAGE),
                    Filter.equal(LeadFields.ORIGIN),
                    Filter.equal(LeadFields.UNIT_ID));

    @Inject
    private Rows rows;

    @Inject
    private Tallies tallies;

    @Override
    @Requires(LEAD_READ)
    public Slice<QueuedLead> queue(ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        if (!filters.containsKey(OWNER)) {
            filters.put(OWNER, self().toString());
        }
        String sort = query.sort() == null ? "dueAt" : query.sort();
        return rows.list(QUEUE, new ListQuery(filters, sort, query.limit(), query.cursor(), query.total()), LEAD_READ);
    }

    @Override
    @Requires(LEAD_READ)
    public Board board(@Nullable UUID unitId) {
        Set<UUID> units = rows.actor().units(LEAD_READ);
        boolean isElsewhere = unitId != null && !units.contains(unitId);
        if (isElsewhere) {
            return tallies.board(Set.of(), rows.now());
        }
        return tallies.board(unitId == null ? units : Set.of(unitId), rows.now());
    }

    private UUID self() {
        UUID person = rows.actor().personId();
        if (person == null) {
            throw MtlProblem.invalid(OWNER, "required", "must be given by an integration, which owns no leads");
        }
        return person;
    }
}
