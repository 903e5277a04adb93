package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Operations without a verdict, in the order they were made. Guarded by the store's monitor. */
final class Outbox {
    private static final String COUNTER = "n";

    /** Read at once when some are to be sent: more than go out together. */
    private static final int PAGE = 100;

    private final Store store;
    private final Clock clock;
    private @Nullable Group group;

    Outbox(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Adds an operation; once this returns it survives everything but the loss of the device. */
    Operation add(String type, String rowId, JsonObject content, Collection<String> after, Basis basis) {
        synchronized (store) {
            Owner.mustBeHere(store);
            Group open = group;
            long number = open == null ? counter() + 1 : open.next();
            JsonObject json = json(number, type, rowId, content, after, basis);
            if (open != null) {
                return open.add(json);
            }
            Operation operation = Operation.of(json);
            keep(Collections.singletonList(operation));
            return operation;
        }
    }

    /**
     * Adds all operations that somebody makes as a group: all of them or, when it fails, none.
     *
     * @throws IllegalArgumentException when they are more than go out together
     * @throws IllegalStateException when a group is being made already
     */
    List<Operation> together(Runnable making) {
        synchronized (store) {
            if (group != null) {
                throw new IllegalStateException("There are no groups in groups");
            }
            Group made = new Group(Ids.next(clock.now()), counter());
            group = made;
            try {
                making.run();
            } finally {
                group = null;
            }
            if (made.operations.size() > Pusher.MOST) {
                throw new IllegalArgumentException("A group has at most " + Pusher.MOST + " operations");
            }
            keep(made.operations);
            return made.operations;
        }
    }

    private void keep(List<Operation> operations) {
        Change change = new Change();
        operations.forEach(operation -> put(operation, change));
        if (!change.isEmpty()) {
            store.commit(change);
        }
    }

    /** Operations that are being made and are not kept yet. */
    private static final class Group {
        final String id;
        final List<Operation> operations = new ArrayList<>();
        private final long before;

        Group(String id, long before) {
            this.id = id;
            this.before = before;
        }

        long next() {
            return before + operations.size() + 1;
        }

        Operation add(JsonObject json) {
            json.put(Operation.GROUP, id);
            Operation operation = Operation.of(json);
            operations.add(operation);
            return operation;
        }
    }

    /** Number of the newest operation. */
    long counter() {
        return Tables.counter(store, COUNTER);
    }

    /** Takes in the newest operation. */
    void put(Operation operation, Change change) {
        change.put(Tables.META, COUNTER, Long.toString(operation.number()));
        change.put(Tables.OUTBOX, operation.key(), operation.text());
    }

    /** Has those that wait for an operation wait for another; they had no effect so far, even if they were sent. */
    void rename(Map<String, String> instead, Change change) {
        for (Operation waiting : all()) {
            if (waiting.waitsForAny(instead.keySet())) {
                change.put(
                        Tables.OUTBOX,
                        waiting.key(),
                        waiting.waitingFor(instead).text());
            }
        }
    }

    private JsonObject json(
            long n, String type, String rowId, JsonObject content, Collection<String> after, Basis basis) {
        JsonObject json = new JsonObject();
        json.put("op", Ids.next(clock.now()));
        json.put("n", n);
        json.put("type", type);
        json.put("id", rowId);
        json.put("at", Instant.ofEpochMilli(clock.now()).toString());
        json.put("tz", clock.zone());
        json.put("m", clock.monotonic());
        json.put("b", clock.boot());
        List<String> unsettled = unsettled(after);
        if (!unsettled.isEmpty()) {
            json.put("after", new JsonArray(unsettled));
        }
        Operation.fill(json, content, basis);
        return json;
    }

    /** What had its effect is met; the server forgets it one day, so it is not asked about it. */
    private List<String> unsettled(Collection<String> after) {
        List<String> unsettled = new ArrayList<>(after);
        if (!unsettled.isEmpty()) {
            Set<String> known = TrayEntry.hopeless(store);
            all().forEach(operation -> known.add(operation.id()));
            unsettled.retainAll(known);
        }
        return unsettled;
    }

    /** All there are; whoever makes a group sees its beginning. */
    List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, String> entry : Tables.all(store, Tables.OUTBOX).entrySet()) {
            all.add(new Operation(entry.getKey(), entry.getValue()));
        }
        if (group != null) {
            all.addAll(group.operations);
        }
        return all;
    }

    int size() {
        return store.count(Tables.OUTBOX);
    }

    /**
     * The next operations to send, and from now on they do not change. What is held keeps back only what follows it on the same row or
     * depends on it.
     *
     * @param held ids of operations to leave out
     */
    List<Operation> next(Set<String> held, int most, int mostBytes) {
        synchronized (store) {
            Batch batch = new Batch(held, most, mostBytes);
            String from = "";
            boolean more = true;
            while (more) {
                SortedMap<String, String> page = Tables.from(store, Tables.OUTBOX, from, PAGE);
                more = batch.take(page) && page.size() == PAGE;
                from = page.isEmpty() ? from : page.lastKey() + Tables.NEXT;
            }
            markSent(batch.operations());
            return batch.operations();
        }
    }

    private void markSent(List<Operation> batch) {
        Change change = new Change();
        for (Operation operation : batch) {
            if (!isSent(operation)) {
                change.put(Tables.SENT, operation.key(), "");
            }
        }
        if (!change.isEmpty()) {
            store.commit(change);
        }
    }

    boolean isSent(Operation operation) {
        return store.get(Tables.SENT, operation.key()) != null;
    }
}
