package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.leads.AnswerLead;
import org.openmtl.leads.Handovers;
import org.openmtl.leads.LeadAnswer;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.RefuseLead;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** Whoever got a lead handed over does not take it, and says why. */
@ApplicationScoped
class LeadRefusal extends LeadAnswering {
    @Inject
    private Handovers handovers;

    @Override
    public OperationType type() {
        return OperationType.LEAD_REFUSE;
    }

    @Override
    FieldSet fields() {
        return LeadFields.REFUSING;
    }

    @Override
    LeadAnswer answer(Operation operation, Values given) {
        String words = String.valueOf(given.get(LeadFields.REASON));
        return handovers.refuse(new RefuseLead(new AnswerLead(operation.id(), null), null, words));
    }
}
