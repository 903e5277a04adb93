package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;
import org.openmtl.platform.Settings;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;

/** Keeps the clocks of hand-overs and where leads stand up with what happens to leads, by whatever way. */
@ApplicationScoped
class KeepingClocks implements LeadWatcher {
    private static final int AFTER_ASSIGNMENT = 410;
    private static final Set<LeadStage> RUNNING =
            EnumSet.of(LeadStage.INQUIRY, LeadStage.MQL, LeadStage.SAL, LeadStage.SQL);

    private static final String FOLLOWED_UP =
            "UPDATE leads.routing SET followed_up_at = ?, warned_at = NULL WHERE lead_id = ANY (?) AND person_id = ?";

    private static final String GIVEN = """
            UPDATE leads.routing r SET state = 'ASSIGNED', reason = 'NAMED', person_id = n.person_id, since = ?,
                   followed_up_at = NULL, warned_at = NULL
              FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[])) AS n (lead_id, person_id)
             WHERE r.lead_id = n.lead_id AND r.person_id IS DISTINCT FROM n.person_id
            """;

    /** Whoever had it last lost it without a decision, as when a merge is undone: where it stood before holds again. */
    private static final String LEFT = """
            UPDATE leads.routing r SET state = d.outcome, reason = d.reason, since = ?, person_id = NULL, followed_up_at = NULL,
                   warned_at = NULL
              FROM (SELECT outcome, reason FROM leads.assignment_log WHERE lead_id = ? ORDER BY at DESC, id DESC LIMIT 1) d
             WHERE r.lead_id = ? AND r.state = 'ASSIGNED' AND d.outcome <> 'ASSIGNED'
            """;

    @Inject
    private Clocks clocks;

    @Inject
    private PolicyDeadlines deadlines;

    @Inject
    private Rows rows;

    @Inject
    private Sql sql;

    @Inject
    @ConfigProperty(name = Settings.LEADS_CONTACT_HOURS, defaultValue = "24")
    private int contactHours;

    @Override
    public int order() {
        return AFTER_ASSIGNMENT;
    }

    @Override
    public void changed(List<LeadChange> changes) {
        OffsetDateTime now = rows.now();
        clocks.callOff(
                changes.stream()
                        .filter(KeepingClocks::isOver)
                        .map(change -> change.after().id())
                        .toList(),
                now);
        clocks.start(handedOver(changes));
        changes.forEach(change -> stop(change, now));
        clocks.start(accepted(changes));
        changes.stream().filter(KeepingClocks::isContacted).forEach(this::contacted);
        stand(changes, now);
    }

    /** Handed over anew, given back, archived, or closed. */
    private static boolean isOver(LeadChange change) {
        LeadView after = change.after();
        boolean closed = !RUNNING.contains(after.stage()) && after.refusal() == null;
        return isHandedAnew(change) || after.archivedAt() != null || (change.isNewStage() && closed);
    }

    private static boolean isHandedAnew(LeadChange change) {
        return !Objects.equals(change.before().handedAt(), change.after().handedAt());
    }

    /** A merge of it was undone: what it waited for it waits for again. */
    private static boolean isBack(LeadChange change) {
        return change.before().stage() == LeadStage.MERGED && change.after().stage() != LeadStage.MERGED;
    }

    /** Leads that one person of a unit and segment got at once have one deadline. */
    private List<Clocks.Start> handedOver(List<LeadChange> changes) {
        List<Clocks.Start> starts = new ArrayList<>();
        Map<List<Object>, OffsetDateTime> dues = new HashMap<>();
        for (LeadChange change : changes) {
            LeadView lead = change.after();
            UUID owner = lead.ownerId();
            OffsetDateTime acceptBy = lead.acceptBy();
            boolean isHanded = isHandedAnew(change) || isBack(change);
            if (isHanded && lead.handedAt() != null && acceptBy != null && owner != null) {
                if (lead.acceptedAt() == null && lead.refusal() == null) {
                    starts.add(new Clocks.Start(lead, Clocks.Kind.ANSWER, lead.handedAt(), acceptBy));
                }
                if (lead.contactedAt() == null && lead.refusal() == null) {
                    OffsetDateTime due = dues.computeIfAbsent(
                            List.of(owner, lead.unitId(), String.valueOf(lead.segment()), acceptBy),
                            first -> contactBy(lead, owner, acceptBy));
                    starts.add(new Clocks.Start(lead, Clocks.Kind.RESPONSE, lead.handedAt(), due));
                }
            }
        }
        return starts;
    }

    private OffsetDateTime contactBy(LeadView lead, UUID owner, OffsetDateTime acceptedAt) {
        return deadlines.contactBy(lead, owner, acceptedAt).orElse(acceptedAt.plusHours(contactHours));
    }

    private static List<Clocks.Start> accepted(List<LeadChange> changes) {
        List<Clocks.Start> starts = new ArrayList<>();
        for (LeadChange change : changes) {
            LeadView lead = change.after();
            boolean isNew = !Objects.equals(change.before().acceptedAt(), lead.acceptedAt()) || isBack(change);
            boolean isOpen = isNew && lead.contactedAt() == null;
            if (isOpen && lead.acceptedAt() != null && lead.contactBy() != null && lead.ownerId() != null) {
                starts.add(new Clocks.Start(lead, Clocks.Kind.CONTACT, lead.acceptedAt(), lead.contactBy()));
            }
        }
        return starts;
    }

    private void stop(LeadChange change, OffsetDateTime now) {
        LeadView lead = change.after();
        boolean isAccepted = !Objects.equals(change.before().acceptedAt(), lead.acceptedAt());
        boolean isRefused = !Objects.equals(change.before().refusal(), lead.refusal());
        if (isAccepted && lead.acceptedAt() != null) {
            clocks.stop(lead, Clocks.Kind.ANSWER, lead.acceptedAt(), lead.ownerId());
        } else if (isRefused && lead.refusal() != null) {
            clocks.stop(lead, Clocks.Kind.ANSWER, now, lead.ownerId());
            clocks.callOff(List.of(lead.id()), now);
        }
    }

    private static boolean isContacted(LeadChange change) {
        return change.before().contactedAt() == null && change.after().contactedAt() != null;
    }

    private void contacted(LeadChange change) {
        LeadView lead = change.after();
        OffsetDateTime at = Objects.requireNonNull(lead.contactedAt());
        clocks.stop(lead, Clocks.Kind.CONTACT, at, lead.ownerId());
        clocks.stop(lead, Clocks.Kind.RESPONSE, at, lead.ownerId());
    }

    /** Where it stands follows hand-overs by people; what its owner does is a follow-up. */
    private void stand(List<LeadChange> changes, OffsetDateTime now) {
        UUID actor = rows.actor().personId();
        List<UUID> given = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        List<UUID> followed = new ArrayList<>();
        List<Object[]> left = new ArrayList<>();
        for (LeadChange change : changes) {
            LeadView lead = change.after();
            UUID owner = lead.ownerId();
            if (owner != null && !owner.equals(change.before().ownerId())) {
                given.add(lead.id());
                owners.add(owner);
            } else if (owner != null && owner.equals(actor)) {
                followed.add(lead.id());
            } else if (owner == null && change.before().ownerId() != null) {
                left.add(new Object[] {now, lead.id(), lead.id()});
            }
        }
        if (!given.isEmpty()) {
            sql.run(GIVEN, now, given, owners);
        }
        if (!followed.isEmpty()) {
            sql.run(FOLLOWED_UP, now, followed, actor);
        }
        sql.batch(LEFT, left);
    }
}
