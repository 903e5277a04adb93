package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows as the server told them, and the place in the feed they stand for. Both change in one commit: a cursor never runs ahead of the
 * rows, nor behind them. Guarded by the store's monitor.
 */
final class Replica {
    private static final String CURSOR = "cursor";

    /** Token of the page of the bootstrap to ask for next, empty for the first; not there when none is under way. */
    private static final String BOOTSTRAP = "bootstrap";

    /** What had been settled when the bootstrap began: its pages contain that. */
    private static final String BOOTSTRAP_SETTLED = "bootstrap.settled";

    /** The same as {@link #BOOTSTRAP} for a unit that was gained, by its number. */
    private static final String GAINED = "gained.";

    private final Store store;

    Replica(Store store) {
        this.store = store;
    }

    /** The cursor to pull from, null before the first bootstrap is through. */
    @Nullable
    String cursor() {
        return store.get(Tables.META, CURSOR);
    }

    /** The page of the bootstrap under way, null when there is none. */
    @Nullable
    String bootstrapPage() {
        return store.get(Tables.META, BOOTSTRAP);
    }

    /** Begins a bootstrap. What is here is shown until it is through; the outbox has nothing to do with it. */
    void beginBootstrap() {
        synchronized (store) {
            store.commit(new Change()
                    .clear(Tables.SHADOW)
                    .put(Tables.META, BOOTSTRAP, "")
                    .put(Tables.META, BOOTSTRAP_SETTLED, Long.toString(Settlement.count(store))));
        }
    }

    /**
     * Takes a page of the bootstrap into the shadow, and with the last one puts the shadow in place of the rows. When the bootstrap was
     * begun again meanwhile the page is of no use: the ones before it are not there any more.
     *
     * @param asked token the page was asked for with
     * @throws IOException when the page is not complete
     */
    void takeBootstrapPage(String asked, JsonObject page) throws IOException {
        synchronized (store) {
            if (!asked.equals(bootstrapPage())) {
                return;
            }
            Change change = new Change();
            Map<String, JsonObject> arrived = new HashMap<>();
            for (JsonObject entry : Json.objects(page, "ch")) {
                if (entry.has("d")) {
                    change.put(Tables.SHADOW, key(entry), Json.text(entry));
                    arrived.put(key(entry), entry);
                }
            }
            if (page.getBoolean("more")) {
                change.put(Tables.META, BOOTSTRAP, Json.required(page, "page"));
            } else {
                change.put(Tables.META, CURSOR, Json.required(page, CURSOR));
                change.remove(Tables.META, BOOTSTRAP).move(Tables.SHADOW, Tables.ROWS);
                gained().keySet().forEach(scope -> change.remove(Tables.META, GAINED + scope));
                Echoes.dropContained(store, change, Tables.counter(store, BOOTSTRAP_SETTLED), arrived);
            }
            store.commit(change);
        }
    }

    /** Units gained whose rows are not all here yet, by number, with the page to ask for next. */
    Map<String, String> gained() {
        Map<String, String> gained = new HashMap<>();
        Tables.startingWith(store, Tables.META, GAINED)
                .forEach((key, page) -> gained.put(key.substring(GAINED.length()), page));
        return gained;
    }

    /**
     * Takes a page of what is in a unit that was gained.
     *
     * @throws IOException when the page is not complete
     */
    void takeGainedPage(String scope, JsonObject page) throws IOException {
        synchronized (store) {
            Arrivals arrivals = new Arrivals(store);
            arrivals.take(Json.objects(page, "ch"));
            if (page.getBoolean("more")) {
                arrivals.change().put(Tables.META, GAINED + scope, Json.required(page, "page"));
            } else {
                arrivals.change().remove(Tables.META, GAINED + scope);
            }
            store.commit(arrivals.change());
        }
    }

    /** Asks for a gained unit from its first page again, since the token of the next one is no longer good. */
    void beginGained(String scope) {
        store.commit(new Change().put(Tables.META, GAINED + scope, ""));
    }

    /**
     * Takes a page of the feed: rows, units gained and lost, and the cursor, all at once.
     *
     * @throws IOException when the page is not complete
     */
    void takeFeedPage(JsonObject page) throws IOException {
        synchronized (store) {
            Arrivals arrivals = new Arrivals(store);
            List<JsonObject> entries = Json.objects(page, "ch");
            arrivals.take(entries);
            for (JsonObject entry : entries) {
                if ("$scope".equals(Json.optional(entry, "t"))) {
                    scope(arrivals, String.valueOf(entry.getLong("s")), Json.optional(entry, "op"));
                }
            }
            arrivals.change().put(Tables.META, CURSOR, Json.required(page, CURSOR));
            store.commit(arrivals.change());
        }
    }

    private static void scope(Arrivals arrivals, String scope, @Nullable String op) {
        if ("gain".equals(op)) {
            arrivals.change().put(Tables.META, GAINED + scope, "");
        } else if ("lose".equals(op)) {
            arrivals.change().remove(Tables.META, GAINED + scope);
            arrivals.loseAllOf(Long.parseLong(scope));
        }
    }

    /** Where rows are read: the first bootstrap shows what it has so far, a later one nothing until it is through. */
    String table() {
        return cursor() == null ? Tables.SHADOW : Tables.ROWS;
    }

    static String key(JsonObject entry) throws IOException {
        return Tables.row(Json.required(entry, "t"), Json.required(entry, "id"));
    }
}
