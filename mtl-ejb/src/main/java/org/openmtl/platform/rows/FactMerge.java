package org.openmtl.platform.rows;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.Field;

/**
 * Merges facts that stand by name in one field: each is as good as a field of its own, with a version of its own.
 *
 * @param versions by column, and by column and name
 * @param policy of all of them
 * @param lost takes those that were contested
 */
record FactMerge(
        MergePatch patch, Field<?> field, Map<String, Long> versions, MergePolicy policy, List<LostField> lost) {

    /** What of the change is to be taken over: a merge patch again. Null changes all, by clearing them. */
    JsonObject of(@Nullable JsonObject mine, @Nullable JsonObject server) {
        JsonObject known = server == null ? JsonValue.EMPTY_JSON_OBJECT : server;
        JsonObjectBuilder won = JsonValues.object();
        for (String name : (mine == null ? known : mine).keySet()) {
            JsonValue wanted = mine == null ? JsonValue.NULL : mine.getOrDefault(name, JsonValue.NULL);
            JsonValue winner = winner(name, wanted, known.getOrDefault(name, JsonValue.NULL));
            if (!winner.equals(known.getOrDefault(name, JsonValue.NULL))) {
                won.add(name, winner);
            }
        }
        return won.build();
    }

    private JsonValue winner(String name, JsonValue wanted, JsonValue known) {
        if (wanted.equals(known) || !patch.missed(version(name, known))) {
            return wanted;
        }
        lost.add(new LostField(
                field.name() + "/" + name.replace("~", "~0").replace("/", "~1"),
                known == JsonValue.NULL ? null : known,
                policy));
        return policy == MergePolicy.SERVER_WINS ? known : wanted;
    }

    /** A fact without a version of its own changed with all others, or never did. */
    private long version(String name, JsonValue known) {
        long all = versions.getOrDefault(field.column(), known == JsonValue.NULL ? 0L : TerritorialRow.FIRST_VERSION);
        return versions.getOrDefault(field.column() + "." + name, all);
    }
}
