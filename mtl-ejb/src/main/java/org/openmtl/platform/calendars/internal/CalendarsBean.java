package org.openmtl.platform.calendars.internal;

import static org.openmtl.platform.identity.Permission.CALENDAR_READ;
import static org.openmtl.platform.identity.Permission.CALENDAR_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.calendars.AskWorkingTime;
import org.openmtl.platform.calendars.CalendarFields;
import org.openmtl.platform.calendars.CalendarView;
import org.openmtl.platform.calendars.Calendars;
import org.openmtl.platform.calendars.InForce;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The calendars facade. */
@Stateless
@Guarded
public class CalendarsBean implements Calendars {
    private static final Duration LONGEST = Duration.ofDays(3653);

    /** Served by calendar_created. */
    private static final ListDefinition<CalendarView> LIST = ListDefinition.of("platform.calendar", CalendarView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(Filter.equal(CalendarFields.UNIT_ID));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CalendarUses uses;

    @Override
    @Requires(CALENDAR_WRITE)
    public CalendarView add(UUID id, Values values, @Nullable Once once) {
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isPresent()) {
            return calendar(earlier.get());
        }
        UUID unit = rows.unitWithin(CALENDAR_WRITE, values.get(CalendarFields.UNIT_ID));
        Calendar calendar = new Calendar(id, values, unit, rows.actor(), rows.now());
        rows.add(calendar);
        return calendar.view();
    }

    @Override
    @Requires(CALENDAR_READ)
    public CalendarView calendar(UUID id) {
        return rows.reach(Calendar.class, id, CALENDAR_READ).view();
    }

    @Override
    @Requires(CALENDAR_READ)
    public Slice<CalendarView> list(ListQuery query) {
        return rows.list(LIST, query, CALENDAR_READ);
    }

    @Override
    @Requires(CALENDAR_WRITE)
    public CalendarView change(UUID id, long version, Values patch) {
        Calendar calendar = rows.reach(Calendar.class, id, CALENDAR_WRITE, version);
        if (patch.has(CalendarFields.UNIT_ID)) {
            rows.unitWithin(CALENDAR_WRITE, patch.get(CalendarFields.UNIT_ID));
        }
        calendar.change(patch, rows.actor(), rows.now());
        rows.write();
        return calendar.view();
    }

    @Override
    @Requires(CALENDAR_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Calendar.class, id, CALENDAR_WRITE, version).archive(rows.actor(), rows.now());
        uses.end(id);
    }

    @Override
    @Requires(CALENDAR_WRITE)
    public void giveUnit(UUID id, UUID unitId) {
        rows.live(Calendar.class, id, CALENDAR_WRITE);
        mustReach(CALENDAR_WRITE, unitId);
        uses.giveUnit(id, unitId);
    }

    @Override
    @Requires(CALENDAR_WRITE)
    public void givePerson(UUID id, UUID personId) {
        rows.live(Calendar.class, id, CALENDAR_WRITE);
        if (!uses.worksIn(personId, rows.actor().units(CALENDAR_WRITE))) {
            throw MtlProblem.notFound("person", personId);
        }
        uses.givePerson(id, personId);
    }

    @Override
    @Requires(CALENDAR_READ)
    public InForce inForce(AskWorkingTime question) {
        Duration asked = Duration.between(question.from(), question.until());
        if (asked.abs().compareTo(LONGEST) > 0) {
            throw MtlProblem.invalid("until", "range", "must be within ten years of from");
        }
        if (!question.isPerson()) {
            mustReach(CALENDAR_READ, question.subject());
        } else if (!question.subject().equals(rows.actor().personId())
                && !uses.worksIn(question.subject(), rows.actor().units(CALENDAR_READ))) {
            throw MtlProblem.notFound("person", question.subject());
        }
        return uses.inForce(question);
    }

    private void mustReach(Permission permission, UUID unitId) {
        if (!rows.actor().may(permission, unitId)) {
            throw MtlProblem.notFound("unit", unitId);
        }
    }
}
