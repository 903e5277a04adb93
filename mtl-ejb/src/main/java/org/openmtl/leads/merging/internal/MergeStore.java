package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.merging.MergeView;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.JsonText;

/** The table of merges. */
@ApplicationScoped
class MergeStore {
    private static final RecordReader<MergeView> VIEW = RecordReader.of(MergeView.class);

    private static final String READ = "SELECT " + VIEW.columns("m") + " FROM leads.merge m WHERE m.id = ?";

    /** Served by merge_loser. */
    private static final String OF_PAIR =
            "SELECT m.id FROM leads.merge m" + " WHERE m.loser_id = ? AND m.winner_id = ? AND m.undone_at IS NULL";

    private static final String ADD = """
            INSERT INTO leads.merge (id, unit_id, winner_id, loser_id, winner_before, winner_after, loser_before, fields, moved,
                                     created_at, created_by)
            SELECT ?, w.unit_id, w.id, ?, ?::jsonb, leads.told_columns(w), ?::jsonb, ?::jsonb, ?::jsonb, ?, ?
              FROM leads.lead w WHERE w.id = ?
            """;

    private static final String MEMORY =
            "SELECT winner_before::text, winner_after::text, loser_before::text, moved::text FROM leads.merge WHERE id = ?";

    private static final String UNDONE =
            "UPDATE leads.merge SET undone_at = ?, undone_by = ?, kept = ?::jsonb WHERE id = ?";

    /** What it takes to undo a merge. */
    record Memory(JsonObject winnerBefore, JsonObject winnerAfter, JsonObject loserBefore, JsonObject moved) {}

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    Optional<MergeView> find(UUID id) {
        return sql.first(READ, VIEW::read, id);
    }

    /** A merge of two leads that stands. */
    Optional<UUID> standing(UUID loser, UUID winner) {
        return sql.first(OF_PAIR, row -> row.getObject(1, UUID.class), loser, winner);
    }

    /** Notes a merge; the winner's row is written already. */
    void add(UUID id, LeadRow winner, LeadRow loser, JsonArray fields, JsonObject moved) {
        sql.run(
                ADD,
                id,
                loser.id(),
                winner.columns().toString(),
                loser.columns().toString(),
                fields.toString(),
                moved.toString(),
                rows.now(),
                rows.actor().key(),
                winner.id());
    }

    Memory memory(UUID id) {
        return sql.first(MEMORY, MergeStore::memory, id).orElseThrow();
    }

    void undone(UUID id, List<String> kept) {
        sql.run(
                UNDONE,
                rows.now(),
                rows.actor().key(),
                JsonValues.array(kept).build().toString(),
                id);
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                JsonText.object(row.getString(1)),
                JsonText.object(row.getString(2)),
                JsonText.object(row.getString(3)),
                JsonText.object(row.getString(4)));
    }
}
