package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.assignment.PolicyView;
import org.openmtl.platform.calendars.WorkingTime;
import org.openmtl.platform.calendars.WorkingTimes;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;

/** Starts and stops the clocks of hand-overs, and sets out the steps of escalation when one starts. */
@ApplicationScoped
class Clocks {
    private static final String START = """
            INSERT INTO leads.response_clock (id, lead_id, unit_id, owner_id, kind, started_at, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PLAN = "INSERT INTO leads.escalation (clock_id, step, at, action) VALUES (?, ?, ?, ?)";

    /** Served by response_clock_lead. */
    private static final String CALL_OFF =
            "UPDATE leads.response_clock SET ended_at = ?, is_met = false WHERE lead_id = ANY (?) AND ended_at IS NULL";

    private static final String OPEN =
            "SELECT started_at FROM leads.response_clock WHERE lead_id = ? AND kind = ? AND ended_at IS NULL";

    private static final String STOP = """
            UPDATE leads.response_clock SET ended_at = ?, is_met = true, worked_minutes = ?
             WHERE lead_id = ? AND kind = ? AND ended_at IS NULL
            """;

    @Inject
    private Sql sql;

    @Inject
    private WorkingTimes times;

    @Inject
    private Policies policies;

    /** What a clock waits for. */
    enum Kind {
        /** That the new owner accepts or refuses. */
        ANSWER,
        /** That the owner who accepted makes contact. */
        CONTACT,
        /** Contact, counted from the hand-over. */
        RESPONSE
    }

    /**
     * A clock to be started.
     *
     * @param lead whose owner has to keep it
     */
    record Start(LeadView lead, Kind kind, OffsetDateTime from, OffsetDateTime due) {}

    /** Starts clocks; leads of one owner, unit and segment share their policy and calendar. */
    void start(List<Start> starts) {
        if (starts.isEmpty()) {
            return;
        }
        Set<UUID> owners = starts.stream().map(start -> owner(start.lead())).collect(Collectors.toSet());
        Map<UUID, WorkingTime> calendars = times.ofPeople(owners);
        Map<List<Object>, List<Step>> steps = new HashMap<>();
        List<Object[]> clocks = new ArrayList<>();
        List<Object[]> plans = new ArrayList<>();
        for (Start start : starts) {
            LeadView lead = start.lead();
            UUID id = Ids.next();
            clocks.add(
                    new Object[] {id, lead.id(), lead.unitId(), owner(lead), start.kind(), start.from(), start.due()});
            List<Step> planned =
                    steps.computeIfAbsent(List.of(lead.unitId(), String.valueOf(lead.segment())), first -> steps(lead));
            if (start.kind() != Kind.RESPONSE) {
                plan(id, start, planned, calendars, plans);
            }
        }
        sql.batch(START, clocks);
        sql.batch(PLAN, plans);
    }

    private static void plan(
            UUID id, Start start, List<Step> steps, Map<UUID, WorkingTime> calendars, List<Object[]> plans) {
        WorkingTime calendar = calendars.get(owner(start.lead()));
        for (int i = 0; calendar != null && i < steps.size(); i++) {
            Step step = steps.get(i);
            plans.add(new Object[] {
                id,
                i + 1,
                step.at(calendar, start.from().toInstant(), start.due().toInstant()),
                step.action()
            });
        }
    }

    private List<Step> steps(LeadView lead) {
        JsonArray steps = policies.inForce(lead.unitId(), lead.segment())
                .map(PolicyView::escalation)
                .orElse(JsonValue.EMPTY_JSON_ARRAY);
        return Step.read(steps);
    }

    /** What a clock of these leads waited for will not come any more. */
    void callOff(List<UUID> leads, OffsetDateTime now) {
        if (!leads.isEmpty()) {
            sql.run(CALL_OFF, now, leads);
        }
    }

    /** What the clock waited for has come. */
    void stop(LeadView lead, Kind kind, OffsetDateTime at, @Nullable UUID whose) {
        sql.first(OPEN, row -> Sql.instant(row, 1), lead.id(), kind).ifPresent(started -> {
            Duration worked =
                    whose == null ? Duration.ZERO : times.ofPerson(whose).between(started, at.toInstant());
            sql.run(STOP, at, worked.toMinutes(), lead.id(), kind);
        });
    }

    private static UUID owner(LeadView lead) {
        return Objects.requireNonNull(lead.ownerId());
    }
}
