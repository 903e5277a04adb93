package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.openmtl.platform.sql.Sql;

/** Reads touches as scoring sees them, within the actor's territory. */
@ApplicationScoped
class TouchReader {
    /** Served by touch_lead. What can never score need not be read. */
    private static final String OF_LEADS = """
            SELECT lead_id, id, at, kind, channel, campaign, content FROM leads.touch
             WHERE lead_id = ANY (?) AND NOT machine
            """;

    private static final int KIND = 4;

    @Inject
    private Sql sql;

    /** Touches by lead; none for a lead without. */
    Map<UUID, List<Event>> of(Collection<UUID> leads) {
        return of(leads, kind -> true);
    }

    /** Touches of some kinds, by lead. */
    Map<UUID, List<Event>> of(Collection<UUID> leads, Predicate<String> counts) {
        Map<String, Boolean> kinds = new HashMap<>();
        Map<UUID, List<Event>> byLead = new HashMap<>();
        sql.each(
                OF_LEADS,
                row -> {
                    if (kinds.computeIfAbsent(row.getString(KIND), counts::test)) {
                        byLead.computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>())
                                .add(event(row));
                    }
                },
                leads);
        return byLead;
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getObject(2, UUID.class),
                Sql.instant(row, 3),
                row.getString(KIND),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                false);
    }
}
