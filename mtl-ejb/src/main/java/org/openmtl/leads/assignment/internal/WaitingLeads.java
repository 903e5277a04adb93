package org.openmtl.leads.assignment.internal;

import org.openmtl.leads.assignment.Reason;
import org.openmtl.leads.assignment.WaitingLeadView;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** Lists of open leads that nobody has. Served by routing_waiting. */
final class WaitingLeads {
    static final ListDefinition<WaitingLeadView> POOLED = in("POOLED");
    static final ListDefinition<WaitingLeadView> UNASSIGNED = in("UNASSIGNED");

    private WaitingLeads() {}

    private static ListDefinition<WaitingLeadView> in(String state) {
        return ListDefinition.of("leads.waiting_lead", WaitingLeadView.class)
                .merged()
                .only("t.state = '" + state + "'")
                .sortedBy(Field.of("since", FieldTypes.instant()))
                .filteredBy(
                        Filter.equal(Field.of("reason", FieldTypes.oneOf(Reason.class))),
                        Filter.equal(Field.of("unitId", FieldTypes.id())));
    }
}
