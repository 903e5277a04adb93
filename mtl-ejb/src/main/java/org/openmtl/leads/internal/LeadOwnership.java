package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Ownership;
import org.openmtl.platform.notify.Hints;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;

/** Gives leads to people by rule. */
@ApplicationScoped
class LeadOwnership implements Ownership {
    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Terms terms;

    @Inject
    private Watchers watchers;

    @Inject
    private LeadMoves moves;

    @Inject
    private Hints hints;

    @Override
    public int handOver(Map<UUID, UUID> newOwners) {
        rows.expect(Lead.class, newOwners.keySet());
        OffsetDateTime now = rows.now();
        Map<List<Object>, OffsetDateTime> dues = new HashMap<>();
        Map<Lead, LeadView> befores = new LinkedHashMap<>();
        newOwners.forEach((leadId, owner) -> open(leadId).ifPresent(lead -> {
            LeadView before = lead.view();
            OffsetDateTime due = dues.computeIfAbsent(
                    List.of(owner, before.unitId(), String.valueOf(before.segment())),
                    first -> terms.acceptBy(before, owner, now));
            lead.handOver(owner, Duration.between(now, due), rows.actor(), now);
            befores.put(lead, before);
        }));
        moves.write(befores.keySet());
        watchers.changed(befores);
        newOwners.values().stream().distinct().forEach(hints::tell);
        return befores.size();
    }

    /** Two changes, so that the history has the hand-over and its answer. */
    @Override
    public LeadView take(UUID leadId, UUID newOwner) {
        OffsetDateTime now = rows.now();
        change(leadId, lead -> {
            Duration answerWithin = Duration.between(now, terms.acceptBy(lead.view(), newOwner, now));
            lead.handOver(newOwner, answerWithin, rows.actor(), now);
        });
        return change(leadId, lead -> {
            Duration contactWithin = Duration.between(now, terms.contactBy(lead.view(), newOwner, now));
            lead.accept(contactWithin, rows.actor(), now);
        });
    }

    @Override
    public LeadView release(UUID leadId) {
        return change(leadId, lead -> lead.release(rows.actor(), rows.now()));
    }

    private LeadView change(UUID leadId, Consumer<Lead> verb) {
        Lead lead = open(leadId).orElseThrow(() -> MtlProblem.notFound("lead", leadId));
        rows.writeBefore(lead);
        watchers.change(lead, () -> verb.accept(lead));
        rows.write();
        return lead.view();
    }

    private Optional<Lead> open(UUID leadId) {
        return Optional.ofNullable(entities.find(Lead.class, leadId)).filter(Lead::isOpen);
    }
}
