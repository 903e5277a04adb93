package org.openmtl.platform.parties.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.matching.Party;
import org.openmtl.platform.parties.KnownParty;
import org.openmtl.platform.parties.PartySource;
import org.openmtl.platform.sql.Sql;

/** Walks through all rows that tell of somebody, window by window, and notes those without a key of today's form. */
@Stateless
@Guarded
public class PartyWalk {
    /** Nearly all have a key, so that a window is read quickly. */
    private static final int WINDOW = 5000;

    /** As many keys as are written in well below a second. */
    private static final int MOST_NOTED = 1000;

    private static final String STANDS_AT = "SELECT after FROM platform.party_walk WHERE kind = ?";

    private static final String GOES_ON = """
            INSERT INTO platform.party_walk (kind, after) VALUES (?, ?)
                ON CONFLICT (kind) DO UPDATE SET after = excluded.after
            """;

    @Inject
    private Sql sql;

    @Inject
    private PartyKeys keys;

    /** One window; tells whether there is another one. At the end the next walk begins at the start. */
    @OpenToAnyone(because = "the clock calls it, and it takes nothing from its caller")
    public boolean next(PartySource source) {
        UUID after = sql.first(STANDS_AT, PartyWalk::id, source.kind()).orElse(PartySource.START);
        Optional<UUID> end = sql.first(window(source), PartyWalk::id, after, WINDOW);
        if (end.isEmpty()) {
            sql.run(GOES_ON, source.kind(), PartySource.START);
            return false;
        }
        List<KnownParty> missing = sql.list(
                missing(source),
                row -> party(source, row),
                after,
                end.get(),
                source.kind(),
                PartyKeys.FORM,
                MOST_NOTED);
        keys.add(missing);
        sql.run(GOES_ON, source.kind(), missing.size() < MOST_NOTED ? end.get() : last(missing));
        return true;
    }

    private static UUID last(List<KnownParty> parties) {
        return parties.get(parties.size() - 1).id();
    }

    /** Served by the primary key. */
    private static String window(PartySource source) {
        return "SELECT w.id FROM (SELECT id FROM " + source.table()
                + " WHERE id > ? ORDER BY id LIMIT ?) w ORDER BY w.id DESC LIMIT 1";
    }

    /** Whoever changes such a row waits, or is left alone if faster: a change notes the key itself. */
    private static String missing(PartySource source) {
        return "SELECT t.id, t.unit_id, " + source.party() + " FROM " + source.table() + " t " + source.joins() + """
                 WHERE t.id > ? AND t.id <= ? AND t.archived_at IS NULL
                   AND NOT EXISTS (SELECT FROM platform.party_key k WHERE k.kind = ? AND k.id = t.id AND k.form >= ?)
                 ORDER BY t.id LIMIT ? FOR SHARE OF t SKIP LOCKED
                """;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static KnownParty party(PartySource source, ResultSet row) throws SQLException {
        Party said =
                new Party(row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7));
        return new KnownParty(source.kind(), row.getObject(1, UUID.class), row.getObject(2, UUID.class), said);
    }
}
