package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns entries of the feed into a change of the rows. Guarded by the store's monitor. */
final class Arrivals {
    private final Store store;
    private final Change change = new Change();
    private final Map<String, @Nullable JsonObject> arrived = new HashMap<>();

    Arrivals(Store store) {
        this.store = store;
    }

    Change change() {
        return change;
    }

    /** Takes rows and their ends; what is neither is ignored, since the server may learn to say more than this client knows. */
    void take(List<JsonObject> entries) throws IOException {
        for (JsonObject entry : entries) {
            if (entry.has("gone")) {
                String key = Replica.key(entry);
                change.remove(Tables.ROWS, key);
                Echoes.drop(store, change, key, Long.MAX_VALUE);
                arrived.put(key, null);
            } else if (entry.has("d")) {
                put(Replica.key(entry), entry);
            }
        }
    }

    private void put(String key, JsonObject entry) {
        if (isOlder(key, entry)) {
            return;
        }
        change.put(Tables.ROWS, key, Json.text(entry));
        Echoes.drop(store, change, key, entry.getLong("v"));
        arrived.put(key, entry);
    }

    /** Takes out all rows of a unit that was lost, those that arrived in this very change, too. */
    void loseAllOf(long scope) {
        Tables.all(store, Tables.ROWS).forEach((key, text) -> {
            if (!arrived.containsKey(key) && Json.own(text).getLong("s") == scope) {
                lose(key);
            }
        });
        arrived.forEach((key, entry) -> {
            if (entry != null && entry.getLong("s") == scope) {
                lose(key);
            }
        });
    }

    private void lose(String key) {
        change.remove(Tables.ROWS, key);
        Echoes.drop(store, change, key, Long.MAX_VALUE);
    }

    private boolean isOlder(String key, JsonObject entry) {
        if (arrived.containsKey(key)) {
            JsonObject before = arrived.get(key);
            return before != null && before.getLong("v") > entry.getLong("v");
        }
        String before = store.get(Tables.ROWS, key);
        return before != null && Json.own(before).getLong("v") > entry.getLong("v");
    }
}
