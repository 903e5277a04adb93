package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes in what the server decided about some operations. Guarded by the store's monitor. */
final class Settlement {
    private static final String SETTLED = "settled";

    private final Store store;
    private final Outbox outbox;
    private final Change change = new Change();
    private final Map<String, Operation> pending = new LinkedHashMap<>();
    private final Set<String> unsure = new HashSet<>();
    private final Set<String> hopeless;
    private final Set<String> echoed = new HashSet<>();
    private final Map<String, Set<Long>> ownVersions = new HashMap<>();
    private final long number;
    private int verdicts;
    private long waitMillis;

    private Settlement(Store store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
        this.number = Tables.counter(store, SETTLED) + 1;
        outbox.all().forEach(operation -> pending.put(operation.id(), operation));
        this.hopeless = TrayEntry.hopeless(store);
    }

    /** How many settlements there were: tells what happened before a moment from what came after. */
    static long count(Store store) {
        return Tables.counter(store, SETTLED);
    }

    /**
     * Commits the results of a batch: exactly the operations with a final verdict leave the outbox. One without a result is as if it had
     * not been sent.
     */
    static Settlement of(Store store, Outbox outbox, List<Operation> batch, List<JsonObject> results) {
        synchronized (store) {
            Settlement settlement = new Settlement(store, outbox);
            Map<String, JsonObject> byId = new LinkedHashMap<>();
            results.forEach(result -> byId.put(String.valueOf(Json.optional(result, "op")), result));
            for (Operation operation : batch) {
                settlement.take(operation, byId.get(operation.id()));
            }
            settlement.commit();
            return settlement;
        }
    }

    /** Puts an operation or a group aside that the server refuses to look at, even alone. */
    static Settlement refused(Store store, Outbox outbox, List<Operation> unit, Problem problem) {
        List<JsonObject> results = new ArrayList<>();
        unit.forEach(operation -> results.add(TrayEntry.refusal(operation, problem)));
        return of(store, outbox, unit, results);
    }

    /** Operations that got a final verdict. */
    int verdicts() {
        return verdicts;
    }

    /** Ids of those that must be sent again, but not at once. */
    Set<String> unsure() {
        return unsure;
    }

    /** How long to wait before they are sent again. */
    long waitMillis() {
        return waitMillis;
    }

    private void take(Operation operation, @Nullable JsonObject result) {
        if (!pending.containsKey(operation.id())) {
            return;
        }
        String state = result == null ? "missing" : Verdicts.state(result);
        if (result == null || Verdicts.isOpen(state)) {
            unsure.add(operation.id());
            waitMillis = Math.max(waitMillis, waitMillis(result));
            if ("blocked".equals(state) && isHopeless(operation)) {
                putAside(operation, result == null ? new JsonObject() : result, state);
            }
        } else if (Verdicts.hadEffect(state)) {
            taken(operation, result);
        } else {
            putAside(operation, result, state);
        }
    }

    /** How long the server wants it to wait; the same member names operations when it is blocked. */
    private static long waitMillis(@Nullable JsonObject result) {
        return result != null && result.isNumber("after") ? TimeUnit.SECONDS.toMillis(result.getLong("after")) : 0;
    }

    private void taken(Operation operation, JsonObject result) {
        remove(operation);
        long version = result.getLong("v");
        String row = Tables.row(operation.entity(), operation.rowId());
        if (isToCome(operation, row, version, result.has("was"))) {
            JsonObject echo = new JsonObject();
            echo.put("v", version);
            echo.put("settled", number);
            echo.put("op", operation.text());
            change.put(Tables.ECHO, row + "/" + operation.key(), Json.text(echo));
            echoed.add(row);
        }
        ownVersions.computeIfAbsent(row, any -> new HashSet<>()).add(version);
        if (result.has("lost")) {
            change.put(Tables.TRAY, operation.key(), new TrayEntry(operation, result).text());
        }
    }

    /**
     * Whether the feed will tell of an effect yet, so that an echo is both needed and sure to end. What a repetition tells of may have
     * come and gone long ago.
     */
    private boolean isToCome(Operation operation, String row, long version, boolean repeated) {
        String told = store.get(new Replica(store).table(), row);
        if (told != null) {
            return Json.own(told).getLong("v") < version;
        }
        boolean isMade = operation.isCreate() && !repeated;
        return isMade || echoed.contains(row) || Echoes.has(store, row);
    }

    /** What was changed here since was changed with these changes before one's eyes. Only what was never sent may still learn that. */
    private void moveUp() {
        for (Operation later : pending.values()) {
            Set<Long> own = ownVersions.get(Tables.row(later.entity(), later.rowId()));
            if (own != null && later.isPatch() && !outbox.isSent(later)) {
                change.put(
                        Tables.OUTBOX,
                        later.key(),
                        later.onto(later.basis().and(own)).text());
            }
        }
    }

    private void putAside(Operation operation, JsonObject result, String state) {
        toTray(operation, result);
        if (!"quarantined".equals(state)) {
            trayDependents(operation);
        }
    }

    /** Whoever depends on what had no effect will never be taken, nor the rest of its group: they are shown together. */
    private void trayDependents(Operation parent) {
        for (Operation dependent : new ArrayList<>(pending.values())) {
            boolean depends = dependent.after().contains(parent.id()) || dependent.isGroupedWith(parent);
            if (depends && pending.containsKey(dependent.id())) {
                toTray(dependent, blocked(dependent));
                trayDependents(dependent);
            }
        }
    }

    private boolean isHopeless(Operation operation) {
        return operation.after().stream().anyMatch(hopeless::contains);
    }

    private static JsonObject blocked(Operation operation) {
        JsonObject result = new JsonObject();
        result.put("op", operation.id());
        result.put("st", "blocked");
        return result;
    }

    private void toTray(Operation operation, JsonObject result) {
        remove(operation);
        change.put(Tables.TRAY, operation.key(), new TrayEntry(operation, result).text());
    }

    private void remove(Operation operation) {
        verdicts++;
        unsure.remove(operation.id());
        pending.remove(operation.id());
        change.remove(Tables.OUTBOX, operation.key()).remove(Tables.SENT, operation.key());
    }

    private void commit() {
        moveUp();
        if (!change.isEmpty()) {
            change.put(Tables.META, SETTLED, Long.toString(number));
            store.commit(change);
        }
    }
}
