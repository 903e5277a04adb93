package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.LeadChild;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.JsonText;

/** What belongs to leads in other tables, and goes along with them. */
@ApplicationScoped
class Children {
    private static final String REPOINT = "SELECT to_jsonb(leads.repoint(?::regclass, ?::name, ?, ?, ?::uuid[]))::text";

    private static final String TAKE_PHOTOS = "SELECT leads.take_photos(?, ?)";

    @Any
    @Inject
    private Instance<LeadChild> children;

    @Inject
    private Sql sql;

    /** Gives all that belongs to the loser to the winner; tells which rows, by table and column. */
    JsonObject give(UUID loser, UUID winner) {
        JsonObjectBuilder moved = JsonValues.object();
        children.stream()
                .sorted(java.util.Comparator.comparing(LeadChild::table).thenComparing(LeadChild::column))
                .forEach(child -> moved.add(
                        key(child),
                        JsonText.array(sql.first(
                                        REPOINT,
                                        row -> row.getString(1),
                                        child.table(),
                                        child.column(),
                                        loser,
                                        winner,
                                        null)
                                .orElseThrow())));
        return moved.build();
    }

    /** Gives back what was given, as far as it still belongs to the winner. */
    void giveBack(JsonObject moved, UUID winner, UUID loser) {
        for (LeadChild child : children) {
            if (moved.containsKey(key(child))) {
                List<UUID> ids = moved.getJsonArray(key(child)).getValuesAs(JsonString.class).stream()
                        .map(id -> UUID.fromString(id.getString()))
                        .toList();
                sql.each(REPOINT, row -> row.getString(1), child.table(), child.column(), winner, loser, ids);
            }
        }
    }

    /** Lets whoever sees the winner see the loser's photos; before the winner refers to them. */
    void givePhotos(UUID loser, UUID winner) {
        sql.each(TAKE_PHOTOS, row -> row.getString(1), loser, winner);
    }

    private static String key(LeadChild child) {
        return child.table() + "." + child.column();
    }
}
