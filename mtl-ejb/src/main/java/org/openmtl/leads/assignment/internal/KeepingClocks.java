package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
            "UPDATE leads.routing SET followed_up_at = ?, warned_at = NULL WHERE lead_id = ? AND person_id = ?";

    private static final String GIVEN = """
            UPDATE leads.routing SET state = 'ASSIGNED', reason = 'NAMED', person_id = ?, since = ?, followed_up_at = NULL, warned_at = NULL
             WHERE lead_id = ? AND person_id IS DISTINCT FROM ?
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

    private List<Clocks.Start> handedOver(List<LeadChange> changes) {
        List<Clocks.Start> starts = new ArrayList<>();
        for (LeadChange change : changes) {
            LeadView lead = change.after();
            if (isHandedAnew(change) && lead.handedAt() != null && lead.acceptBy() != null && lead.ownerId() != null) {
                starts.add(new Clocks.Start(lead, Clocks.Kind.ANSWER, lead.handedAt(), lead.acceptBy()));
                OffsetDateTime due = deadlines
                        .contactBy(lead, lead.ownerId(), lead.acceptBy())
                        .orElse(lead.acceptBy().plusHours(contactHours));
                starts.add(new Clocks.Start(lead, Clocks.Kind.RESPONSE, lead.handedAt(), due));
            }
        }
        return starts;
    }

    private static List<Clocks.Start> accepted(List<LeadChange> changes) {
        List<Clocks.Start> starts = new ArrayList<>();
        for (LeadChange change : changes) {
            LeadView lead = change.after();
            boolean isNew = !Objects.equals(change.before().acceptedAt(), lead.acceptedAt());
            if (isNew && lead.acceptedAt() != null && lead.contactBy() != null && lead.ownerId() != null) {
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
        List<Object[]> given = new ArrayList<>();
        List<Object[]> followed = new ArrayList<>();
        for (LeadChange change : changes) {
            LeadView lead = change.after();
            UUID owner = lead.ownerId();
            if (owner != null && !owner.equals(change.before().ownerId())) {
                given.add(new Object[] {owner, now, lead.id(), owner});
            } else if (owner != null && owner.equals(actor)) {
                followed.add(new Object[] {now, lead.id(), owner});
            }
        }
        sql.batch(GIVEN, given);
        sql.batch(FOLLOWED_UP, followed);
    }
}
