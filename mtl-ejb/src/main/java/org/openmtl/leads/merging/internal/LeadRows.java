package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** Leads as rows, to be read and written column by column. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class LeadRows {
    /** In one order, so that merges that cross wait for each other; each sees the rows as the other left them. */
    private static final String LOCK =
            "SELECT leads.told_columns(l)::text FROM leads.lead l WHERE l.id IN (?, ?) ORDER BY l.id FOR UPDATE";

    /** Served by audit_entry_row. */
    private static final String WHEN_VERSIONS_CAME = """
            SELECT (changes -> 'version' ->> 1)::bigint, at FROM platform.audit_entry
             WHERE entity = 'lead' AND entity_id = ? AND action = 'CHANGED' AND changes -> 'version' IS NOT NULL
            """;

    /** Merging takes over a stage instead of moving to the next one; whoever moves a lead after that is held to the rules again. */
    private static final String MERGING = "SELECT set_config('mtl.merging', ?, true)";

    private static final Pattern COLUMN = Pattern.compile("[a-z_]+");

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    /** Two leads that nobody changes before this transaction has ended; one that cannot be seen is not there. */
    Map<UUID, LeadRow> lock(UUID one, UUID other) {
        List<JsonObject> found = sql.list(LOCK, row -> JsonText.object(row.getString(1)), one, other);
        return found.stream()
                .map(columns -> new LeadRow(columns, changedAt(columns)))
                .collect(Collectors.toMap(LeadRow::id, lead -> lead));
    }

    /** Writes some columns. */
    void write(UUID id, JsonObject columns) {
        String set = columns.keySet().stream()
                .filter(column -> COLUMN.matcher(column).matches())
                .map(column -> column + " = n." + column + ", ")
                .collect(Collectors.joining());
        sql.each(MERGING, row -> {}, "on");
        sql.run(
                "UPDATE leads.lead l SET " + set + "updated_at = ?, updated_by = ?"
                        + " FROM jsonb_populate_record(NULL::leads.lead, ?::jsonb) n WHERE l.id = ?",
                rows.now(),
                rows.actor().key(),
                columns.toString(),
                id);
        sql.each(MERGING, row -> {}, "");
    }

    private Map<String, OffsetDateTime> changedAt(JsonObject columns) {
        Map<Long, OffsetDateTime> times = new HashMap<>();
        sql.each(
                WHEN_VERSIONS_CAME,
                row -> times.put(row.getLong(1), row.getObject(2, OffsetDateTime.class)),
                UUID.fromString(columns.getString("id")));
        Map<String, OffsetDateTime> changed = new HashMap<>();
        columns.getJsonObject("fv").forEach((column, version) -> {
            OffsetDateTime at = times.get(((JsonNumber) version).longValue());
            if (at != null) {
                changed.put(column, at);
            }
        });
        return changed;
    }
}
