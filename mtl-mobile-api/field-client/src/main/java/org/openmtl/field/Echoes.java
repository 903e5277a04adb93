package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Operations between their verdict and the row that shows their effect: without them what somebody typed would vanish for as long as the
 * feed takes. Guarded by the store's monitor.
 */
final class Echoes {
    private Echoes() {}

    /** One operation with the version of the row it led to. */
    static final class Echo {
        final long version;
        final Operation operation;

        private Echo(String key, String text) {
            JsonObject json = Json.own(text);
            this.version = json.getLong("v");
            this.operation = new Operation(key.substring(key.lastIndexOf('/') + 1), json.getString("op"));
        }
    }

    static List<Echo> startingWith(Store store, String prefix) {
        List<Echo> echoes = new ArrayList<>();
        Tables.startingWith(store, Tables.ECHO, prefix).forEach((key, text) -> echoes.add(new Echo(key, text)));
        return echoes;
    }

    /** Forgets those of a row that a version contains. */
    static void drop(Store store, Change change, String row, long version) {
        for (Map.Entry<String, String> echo :
                Tables.startingWith(store, Tables.ECHO, row + "/").entrySet()) {
            if (Json.own(echo.getValue()).getLong("v") <= version) {
                change.remove(Tables.ECHO, echo.getKey());
            }
        }
    }

    /** Whether a row has any. */
    static boolean has(Store store, String row) {
        return !Tables.startingWith(store, Tables.ECHO, row + "/").isEmpty();
    }

    /** Forgets those that a bootstrap contains: what was settled before it began, and what its rows show. */
    static void dropContained(Store store, Change change, long settlement, Map<String, JsonObject> lastPage) {
        Tables.all(store, Tables.ECHO).forEach((key, text) -> {
            JsonObject echo = Json.own(text);
            String row = key.substring(0, key.lastIndexOf('/'));
            String before = store.get(Tables.SHADOW, row);
            JsonObject arrived = before == null ? lastPage.get(row) : Json.own(before);
            boolean shown = arrived == null
                    ? !new Operation("", echo.getString("op")).isCreate()
                    : arrived.getLong("v") >= echo.getLong("v");
            if (shown || echo.getLong("settled") <= settlement) {
                change.remove(Tables.ECHO, key);
            }
        });
    }
}
