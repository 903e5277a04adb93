package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.leads.AnswerLead;
import org.openmtl.leads.Handovers;
import org.openmtl.leads.LeadAnswer;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** Whoever got a lead handed over takes it. */
@ApplicationScoped
class LeadAcceptance extends LeadAnswering {
    @Inject
    private Handovers handovers;

    @Override
    public OperationType type() {
        return OperationType.LEAD_ACCEPT;
    }

    @Override
    FieldSet fields() {
        return FieldSet.of();
    }

    @Override
    LeadAnswer answer(Operation operation, Values given) {
        return handovers.accept(new AnswerLead(operation.id(), null));
    }
}
