package org.openmtl.leads.ltc.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.Stages;
import org.openmtl.leads.ltc.Outcome;
import org.openmtl.leads.ltc.TellOutcome;
import org.openmtl.shared.fields.Values;

/** What an outcome does to a lead. */
@ApplicationScoped
class Outcomes {
    @Inject
    private Leads leads;

    @Inject
    private Stages stages;

    @Inject
    private HandoverTable handovers;

    @Inject
    private Conversion conversion;

    void apply(LeadView lead, TellOutcome told) {
        boolean isTaken = told.outcome() != Outcome.REFUSED;
        handovers.answer(lead.id(), isTaken, told.at(), told.reason());
        switch (told.outcome()) {
            case ACCEPTED -> {}
            case REFUSED -> stages.enter(lead.id(), LeadStage.REJECTED, reason(told));
            case LOST -> stages.enter(lead.id(), LeadStage.LOST, reason(told));
            case SQL -> change(lead, conversion.of(lead), LeadStage.SQL, told);
            case WON -> change(lead, conversion.of(lead).with(LeadFields.WON_AT, told.at()), LeadStage.WON, told);
        }
    }

    private void change(LeadView lead, Values values, LeadStage stage, TellOutcome told) {
        leads.change(
                lead.id(),
                lead.version(),
                values.with(LeadFields.STAGE, stage).with(LeadFields.STAGE_REASON, reason(told)));
    }

    private static String reason(TellOutcome told) {
        return told.reason() == null ? "LTC told " + told.outcome() : told.reason();
    }
}
