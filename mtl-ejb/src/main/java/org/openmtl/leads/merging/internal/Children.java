package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** What belongs to leads in other tables and goes along with them, as {@code leads.lead_reference} says. */
@ApplicationScoped
class Children {
    private static final String GIVE = "SELECT leads.give_references(?, ?, CAST(? AS jsonb))::text";

    private static final String TAKE_PHOTOS = "SELECT leads.take_photos(?, ?)";

    @Inject
    private Sql sql;

    /** Gives all that belongs to the loser to the winner; tells which rows, by table. */
    JsonObject give(UUID loser, UUID winner) {
        return give(loser, winner, null);
    }

    /** Gives back what was given, as far as it still belongs to the winner. */
    void giveBack(JsonObject moved, UUID winner, UUID loser) {
        give(winner, loser, moved.toString());
    }

    private JsonObject give(UUID from, UUID to, @Nullable String onlyThese) {
        return sql.first(GIVE, row -> JsonText.object(row.getString(1)), from, to, onlyThese)
                .orElseThrow();
    }

    /** Lets whoever sees the winner see the loser's photos; before the winner refers to them. */
    void givePhotos(UUID loser, UUID winner) {
        sql.each(TAKE_PHOTOS, row -> row.getString(1), loser, winner);
    }
}
