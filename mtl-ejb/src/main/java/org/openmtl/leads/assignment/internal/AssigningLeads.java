package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;
import org.openmtl.leads.assignment.Reason;

/** Has leads without an owner assigned when they come or become marketing qualified. */
@ApplicationScoped
class AssigningLeads implements LeadWatcher {
    private static final int AFTER_SCORING = 400;
    private static final String IMPORT = "import";

    @Inject
    private Assigner assigner;

    @Inject
    private DecisionLog log;

    @Override
    public int order() {
        return AFTER_SCORING;
    }

    /** A score may have qualified a new lead already, which then was assigned as one that was qualified. */
    @Override
    public void captured(List<LeadView> leads) {
        Set<UUID> given = log.given(leads.stream().map(LeadView::id).toList());
        assign(
                leads.stream().filter(lead -> !given.contains(lead.id())).toList(),
                (ruleSet, lead) -> isOpen(lead) && isWantedWhenNew(ruleSet, lead));
    }

    @Override
    public void changed(List<LeadChange> changes) {
        List<LeadView> qualified = changes.stream()
                .filter(change -> change.isNewStage() && change.after().stage() == LeadStage.MQL)
                .filter(change -> change.after().ownerId() == null)
                .map(LeadChange::after)
                .toList();
        assign(qualified, (ruleSet, lead) -> ruleSet.assignsOn("MQL"));
    }

    private void assign(List<LeadView> leads, BiPredicate<RuleSet, LeadView> isWanted) {
        Map<UUID, List<LeadView>> byUnit = leads.stream().collect(Collectors.groupingBy(LeadView::unitId));
        byUnit.forEach((unit, inUnit) -> {
            Optional<RuleSet> active = assigner.activeIn(unit);
            List<LeadView> wanted = active.stream()
                    .flatMap(ruleSet -> inUnit.stream().filter(lead -> isWanted.test(ruleSet, lead)))
                    .toList();
            active.ifPresent(ruleSet -> assigner.assign(ruleSet, wanted));
            Set<UUID> judged = wanted.stream().map(LeadView::id).collect(Collectors.toSet());
            List<LeadView> waiting = inUnit.stream()
                    .filter(lead -> !judged.contains(lead.id()) && isWaiting(lead))
                    .toList();
            assigner.leaveAlone(waiting, active.isPresent() ? Reason.NOT_YET : Reason.NO_RULE_SET);
        });
    }

    private static boolean isWaiting(LeadView lead) {
        return lead.ownerId() == null && isOpen(lead);
    }

    /** A lead that a person captured is theirs; whoever brings a file is not meant by that. */
    private static boolean isWantedWhenNew(RuleSet ruleSet, LeadView lead) {
        boolean isImported = IMPORT.equals(lead.channel());
        return (lead.ownerId() == null && ruleSet.assignsOn("CAPTURED"))
                || (isImported && ruleSet.assignsOn("IMPORTED"));
    }

    private static boolean isOpen(LeadView lead) {
        return lead.archivedAt() == null && (lead.stage() == LeadStage.INQUIRY || lead.stage() == LeadStage.MQL);
    }
}
