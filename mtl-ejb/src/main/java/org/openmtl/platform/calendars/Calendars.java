package org.openmtl.platform.calendars;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into calendars. Every verb is one transaction. A calendar holds no customer's data; whoever keeps it says so by its unit. */
public interface Calendars {
    /**
     * Makes a calendar, which is in force nowhere yet.
     *
     * @param values fields of {@link CalendarFields#ALL}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed; idempotency-key-reused
     */
    CalendarView add(UUID id, Values values, @Nullable Once once);

    /**
     * One calendar of the actor's units, archived or not.
     *
     * @throws MtlProblem not-found
     */
    CalendarView calendar(UUID id);

    /** Calendars of the actor's units. Filters: unitId. Sort: createdAt. */
    Slice<CalendarView> list(ListQuery query);

    /**
     * Changes some fields; deadlines that are set already stay.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    CalendarView change(UUID id, long version, Values patch);

    /**
     * Takes a calendar out of the lists and out of force.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);

    /**
     * Puts a calendar in force for a unit and those below that have none of their own; another one of that unit gives way.
     *
     * @throws MtlProblem not-found for either; conflict when the calendar is archived
     */
    void giveUnit(UUID id, UUID unitId);

    /**
     * Puts a calendar in force for a person; another one of theirs gives way.
     *
     * @throws MtlProblem as {@link #giveUnit}
     */
    void givePerson(UUID id, UUID personId);

    /**
     * What holds for a unit or a person, and how much work is done meanwhile.
     *
     * @throws MtlProblem not-found; validation-failed for more than ten years
     */
    InForce inForce(AskWorkingTime question);
}
