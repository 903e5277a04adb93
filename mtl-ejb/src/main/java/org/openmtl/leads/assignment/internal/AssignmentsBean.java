package org.openmtl.leads.assignment.internal;

import static org.openmtl.platform.identity.Permission.ASSIGNMENT_READ;
import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.Leads;
import org.openmtl.leads.assignment.AssignmentView;
import org.openmtl.leads.assignment.Assignments;
import org.openmtl.leads.assignment.WaitingLeadView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Slice;

/** The facade of decisions. */
@Stateless
@Guarded
public class AssignmentsBean implements Assignments {
    private static final RecordReader<AssignmentView> READER = RecordReader.of(AssignmentView.class);

    /** Served by assignment_log_lead. */
    private static final String OF_LEAD = "SELECT " + READER.columns("g")
            + " FROM leads.assignment_log g WHERE g.lead_id = ? ORDER BY g.at DESC, g.id DESC LIMIT " + MOST;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Leads leads;

    @Override
    @Requires(LEAD_READ)
    public List<AssignmentView> ofLead(UUID leadId) {
        leads.lead(leadId);
        return sql.list(OF_LEAD, READER::read, leadId);
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public Slice<WaitingLeadView> unassigned(ListQuery query) {
        return rows.list(WaitingLeads.UNASSIGNED, query, ASSIGNMENT_READ);
    }
}
