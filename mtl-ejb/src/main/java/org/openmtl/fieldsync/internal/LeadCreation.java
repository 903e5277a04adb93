package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.platform.rows.Rows;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.References;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** A lead taken down, at a visit or at a stand. It was first contacted then, unless it says otherwise. */
@ApplicationScoped
class LeadCreation implements Handler {
    private static final String CHANNEL = "mobile";

    @Inject
    private Leads leads;

    @Inject
    private References references;

    @Inject
    private Rows rows;

    @Inject
    private MissingPhotos photos;

    @Override
    public OperationType type() {
        return OperationType.LEAD_CREATE;
    }

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values given;
        try {
            given = LeadFields.ALL.readNew(operation.content());
            refer(given, run);
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        CaptureTime time = run.timeOf(operation);
        if (given.get(LeadFields.FIRST_CONTACT_AT) == null) {
            given = given.with(LeadFields.FIRST_CONTACT_AT, time.at());
        }
        run.leads().add(new CaptureLead(operation.id(), given, CHANNEL, null, operation.content()));
        run.creates(operation.id());
        return photos.told(Verdict.applied(1), given.get(LeadFields.PHOTOS)).withClock(time);
    }

    /** Many leads at once are matched, scored and assigned with little more work than one. */
    @Override
    public void finish(Run run) {
        List<CaptureLead> captured = run.leads().take();
        if (!captured.isEmpty()) {
            leads.captureQuietly(captured);
        }
    }

    @Override
    public Optional<Made> made(UUID id) {
        LeadView lead = leads.lead(id);
        return Optional.of(new Made(lead.createdBy(), lead.version()));
    }

    private void refer(Values given, Run run) {
        UUID account = given.get(LeadFields.ACCOUNT_ID);
        UUID contact = given.get(LeadFields.CONTACT_ID);
        UUID visit = given.get(LeadFields.VISIT_ID);
        references.check(account, contact, visit);
        if (run.createsOneOf(account, contact, visit)) {
            rows.write(); // a lead is written before the visit it refers to otherwise
        }
    }
}
