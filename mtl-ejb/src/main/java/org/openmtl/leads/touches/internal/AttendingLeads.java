package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.platform.matching.Party;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.matching.Traits;
import org.openmtl.platform.outbox.PublishedFact;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.sql.Sql;

/** Leads who came to events: the same e-mail address or telephone number, in a unit above or below that of the event. */
@ApplicationScoped
class AttendingLeads {
    private static final String KIND = "event.attended";
    private static final String CHANNEL = "event";
    private static final int LONGEST = 200;

    /** Who works elsewhere learns nothing of an event by it. */
    private static final String NEAR = """
            SELECT l.id FROM leads.lead l JOIN platform.unit u ON u.id = l.unit_id JOIN platform.unit e ON e.id = ?
             WHERE l.id = ANY (?) AND l.archived_at IS NULL AND (e.id = ANY (u.ancestors) OR u.id = ANY (e.ancestors))
             ORDER BY l.id
            """;

    @Inject
    private Parties parties;

    @Inject
    private Sql sql;

    /** Touches by check-ins. */
    List<RecordTouch> at(List<PublishedFact> checkIns) {
        if (checkIns.isEmpty()) {
            return List.of();
        }
        Crowd crowd =
                parties.around(checkIns.stream().map(AttendingLeads::traits).toList());
        List<RecordTouch> touches = new ArrayList<>();
        for (PublishedFact checkIn : checkIns) {
            near(checkIn, crowd).forEach(lead -> touches.add(touch(lead, checkIn)));
        }
        return touches;
    }

    private List<UUID> near(PublishedFact checkIn, Crowd crowd) {
        List<UUID> same = crowd.like(traits(checkIn)).stream()
                .filter(one -> one.kind() == PartyKind.LEAD && one.match().tier() == Tier.SAME_PERSON)
                .map(one -> one.id())
                .toList();
        return same.isEmpty()
                ? List.of()
                : sql.list(
                        NEAR,
                        row -> row.getObject(1, UUID.class),
                        checkIn.fact().unitId(),
                        same);
    }

    private static RecordTouch touch(UUID lead, PublishedFact checkIn) {
        JsonObject data = checkIn.fact().data();
        OffsetDateTime told = OffsetDateTime.parse(data.getString("at"));
        String event = data.getString("event");
        return RecordTouch.of(lead, told.isAfter(checkIn.at()) ? checkIn.at() : told, KIND, CHANNEL)
                .within(null, event.substring(0, Math.min(LONGEST, event.length())), null)
                .knownAs("attendee:" + checkIn.fact().subjectId() + ":" + lead);
    }

    private static Traits traits(PublishedFact checkIn) {
        JsonObject data = checkIn.fact().data();
        return Traits.of(
                new Party(text(data, "name"), text(data, "email"), text(data, "phone"), text(data, "company"), null));
    }

    private static @Nullable String text(JsonObject data, String name) {
        return data.containsKey(name) ? data.getString(name) : null;
    }
}
