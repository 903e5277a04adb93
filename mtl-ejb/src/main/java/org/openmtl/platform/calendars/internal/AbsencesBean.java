package org.openmtl.platform.calendars.internal;

import static org.openmtl.platform.identity.Permission.CALENDAR_READ;
import static org.openmtl.platform.identity.Permission.CALENDAR_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.calendars.AbsenceView;
import org.openmtl.platform.calendars.Absences;
import org.openmtl.platform.calendars.CalendarFields;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** The absences facade. */
@Stateless
@Guarded
public class AbsencesBean implements Absences {
    private static final RecordReader<AbsenceView> READER = RecordReader.of(AbsenceView.class);
    private static final String SELECT = "SELECT " + READER.columns("b") + " FROM platform.absence b WHERE ";
    private static final String ONE = SELECT + "b.id = ?";

    /** Served by absence_end. */
    private static final String CURRENT = SELECT + """
            b.ends_at > ? AND (b.person_id = ? OR EXISTS (
                SELECT FROM platform.role_assignment a WHERE a.person_id = b.person_id AND a.unit_id = ANY (?)))
             ORDER BY b.starts_at, b.id LIMIT
            """ + MOST;

    private static final String ADD =
            "INSERT INTO platform.absence (id, person_id, starts_at, ends_at) VALUES (?, ?, ?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CalendarUses uses;

    @Override
    @Requires(CALENDAR_READ)
    public AbsenceView add(UUID id, Values values, @Nullable Once once) {
        UUID person = Objects.requireNonNullElse(
                values.get(CalendarFields.PERSON_ID), rows.actor().personId());
        if (person == null || !mayKeep(person)) {
            throw MtlProblem.invalid("personId", "reference", "must be you or a person whose calendars you keep");
        }
        OffsetDateTime from = Objects.requireNonNull(values.get(CalendarFields.STARTS_AT));
        OffsetDateTime until = Objects.requireNonNull(values.get(CalendarFields.ENDS_AT));
        if (!until.isAfter(from)) {
            throw MtlProblem.invalid("endsAt", "range", "must be after startsAt");
        }
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isEmpty()) {
            sql.run(ADD, id, person, from, until);
        }
        return absence(earlier.orElse(id));
    }

    @Override
    @Requires(CALENDAR_READ)
    public List<AbsenceView> list() {
        return sql.list(
                CURRENT,
                READER::read,
                rows.now(),
                rows.actor().personId(),
                rows.actor().units(CALENDAR_READ));
    }

    @Override
    @Requires(CALENDAR_READ)
    public void remove(UUID id) {
        if (!mayKeep(absence(id).personId())) {
            throw MtlProblem.notFound("absence", id);
        }
        sql.run("DELETE FROM platform.absence WHERE id = ?", id);
    }

    private boolean mayKeep(UUID personId) {
        return personId.equals(rows.actor().personId())
                || uses.worksIn(personId, rows.actor().units(CALENDAR_WRITE));
    }

    private AbsenceView absence(UUID id) {
        return sql.first(ONE, READER::read, id).orElseThrow(() -> MtlProblem.notFound("absence", id));
    }
}
