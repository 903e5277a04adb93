package org.openmtl.platform.calendars;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Who is not there. One's own absences are everybody's to say who may see calendars; others' whoever keeps calendars where they work. */
public interface Absences {
    /** Most absences a list shows. */
    int MOST = 500;

    /**
     * Notes an absence.
     *
     * @param values fields of {@link CalendarFields#ABSENCE}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed; idempotency-key-reused
     */
    AbsenceView add(UUID id, Values values, @Nullable Once once);

    /** Absences of whoever asks and of the people of their units that have not ended, in the order in which they begin. */
    List<AbsenceView> list();

    /**
     * Takes an absence back.
     *
     * @throws MtlProblem not-found
     */
    void remove(UUID id);
}
