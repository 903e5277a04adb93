package org.openmtl.leads.views.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.views.Board;
import org.openmtl.leads.views.WorklistLead;
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
    private static final Pattern GRADE = Pattern.compile("[ABC][123]");
    private static final BigDecimal MOST_ENGAGEMENT = BigDecimal.valueOf(1_000_000_000);

    /** Served by lead_queue. */
    private static final ListDefinition<WorklistLead> QUEUE = ListDefinition.of("leads.queued_lead", WorklistLead.class)
            .merged()
            .sortedBy(Field.of("dueAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(Field.of(OWNER, FieldTypes.id())),
                    Filter.equal(LeadFields.STAGE),
                    Filter.equal(LeadFields.ORIGIN),
                    Filter.equal(LeadFields.UNIT_ID));

    /** Served by score_engagement, of one grade by score_grade. */
    private static final ListDefinition<WorklistLead> RANKING = ListDefinition.of(
                    "leads.ranked_lead", WorklistLead.class)
            .merged()
            .sortedBy(Field.of("engagement", FieldTypes.decimal(BigDecimal.ZERO, MOST_ENGAGEMENT, 15)))
            .filteredBy(
                    Filter.equal(
                            Field.of("grade", FieldTypes.text(2, GRADE, "grade", "must be A, B or C and 1, 2 or 3"))),
                    Filter.equal(LeadFields.STAGE),
                    Filter.equal(Field.of(OWNER, FieldTypes.id())),
                    Filter.equal(LeadFields.SEGMENT),
                    Filter.equal(LeadFields.ORIGIN),
                    Filter.equal(LeadFields.UNIT_ID));

    @Inject
    private Rows rows;

    @Inject
    private Tallies tallies;

    @Override
    @Requires(LEAD_READ)
    public Slice<WorklistLead> queue(ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        if (!filters.containsKey(OWNER)) {
            filters.put(OWNER, self().toString());
        }
        String sort = query.sort() == null ? "dueAt" : query.sort();
        return rows.list(QUEUE, new ListQuery(filters, sort, query.limit(), query.cursor(), query.total()), LEAD_READ);
    }

    @Override
    @Requires(LEAD_READ)
    public Slice<WorklistLead> ranking(ListQuery query) {
        return rows.list(RANKING, query, LEAD_READ);
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
