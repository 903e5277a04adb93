package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.JsonText;

/** Reads teams and keeps whose turn it is in them. */
@ApplicationScoped
class Teams {
    private static final String LIVE =
            "SELECT id, members FROM leads.sales_team WHERE id = ANY (?) AND archived_at IS NULL";

    private static final String BEGIN =
            "INSERT INTO leads.team_turn (team_id) SELECT unnest(CAST(? AS uuid[])) ORDER BY 1 ON CONFLICT DO NOTHING";

    /** In one order, so that two who need several do not wait for each other. */
    private static final String LOCK =
            "SELECT team_id, last_person, credits FROM leads.team_turn WHERE team_id = ANY (?) ORDER BY team_id FOR"
                    + " UPDATE";

    private static final String KEEP =
            "UPDATE leads.team_turn SET last_person = ?, credits = CAST(? AS jsonb) WHERE team_id = ?";

    @Inject
    private Sql sql;

    Map<UUID, Team> live(Collection<UUID> ids) {
        Map<UUID, Team> teams = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.each(
                    LIVE,
                    row -> {
                        UUID id = row.getObject(1, UUID.class);
                        teams.put(id, new Team(id, MemberReading.members(JsonText.array(row.getString(2)))));
                    },
                    ids);
        }
        return teams;
    }

    /** Whose turn it is; nobody else gives these teams leads until the transaction has ended. */
    Map<UUID, Turn> lockTurns(Collection<UUID> teams) {
        Map<UUID, Turn> turns = new HashMap<>();
        if (!teams.isEmpty()) {
            sql.run(BEGIN, teams);
            sql.each(
                    LOCK,
                    row -> turns.put(
                            row.getObject(1, UUID.class),
                            new Turn(row.getObject(2, UUID.class), credits(row.getString(3)))),
                    teams);
        }
        return turns;
    }

    void keep(Map<UUID, Turn> turns) {
        List<Object[]> rows = turns.entrySet().stream()
                .map(turn -> new Object[] {
                    turn.getValue().last(), text(turn.getValue().credits()), turn.getKey()
                })
                .toList();
        sql.batch(KEEP, rows);
    }

    private static Map<UUID, Long> credits(String text) {
        Map<UUID, Long> credits = new HashMap<>();
        JsonText.object(text)
                .forEach((person, credit) -> credits.put(UUID.fromString(person), ((JsonNumber) credit).longValue()));
        return credits;
    }

    private static String text(Map<UUID, Long> credits) {
        JsonObjectBuilder json = JsonValues.object();
        credits.forEach((person, credit) -> json.add(person.toString(), credit));
        return json.build().toString();
    }
}
