package org.openmtl.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a person decides about operations that had no effect, or not the one that was meant. */
final class Tray {
    /** In place of the id of an operation that nobody waits for any more. */
    private static final String NONE = "";

    private final Store store;
    private final Outbox outbox;
    private final View view;
    private final Clock clock;

    Tray(Store store, Outbox outbox, View view, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.view = view;
        this.clock = clock;
    }

    /** Forgets an entry; what depended on it does so no longer. */
    void dismiss(TrayEntry entry) {
        synchronized (store) {
            Map<String, String> instead =
                    Collections.singletonMap(entry.operation().id(), NONE);
            Change change = new Change();
            for (TrayEntry other : TrayEntry.all(store)) {
                if (other.operation().waitsForAny(instead.keySet())) {
                    TrayEntry freed = other.of(other.operation().waitingFor(instead));
                    change.put(Tables.TRAY, freed.operation().key(), freed.text());
                }
            }
            outbox.rename(instead, change);
            store.commit(change.remove(Tables.TRAY, entry.operation().key()));
        }
    }

    /** Puts an entry back into the outbox, with the rest of its group, and what was blocked by it behind it. */
    Operation resend(TrayEntry entry) {
        if (!entry.isHopeless()) {
            throw new IllegalArgumentException("Operation " + entry.operation().id() + " was taken");
        }
        synchronized (store) {
            Map<String, String> instead = new HashMap<>();
            Map<String, Operation> again = new HashMap<>();
            Change change = new Change();
            for (TrayEntry one : withDependents(entry)) {
                again.put(one.operation().id(), sendAgain(one, instead, change));
            }
            outbox.rename(instead, change);
            store.commit(change);
            return Objects.requireNonNull(again.get(entry.operation().id()));
        }
    }

    /** What had no effect for the same reason: the rest of a group, and what was blocked by any of them. In the order it was made. */
    private List<TrayEntry> withDependents(TrayEntry entry) {
        Map<String, TrayEntry> found = new TreeMap<>();
        Deque<TrayEntry> open = new ArrayDeque<>(Collections.singleton(entry));
        List<TrayEntry> all = TrayEntry.all(store);
        while (!open.isEmpty()) {
            Operation parent = open.remove().operation();
            all.stream()
                    .filter(other -> other.operation().id().equals(parent.id()) || other.dependsOn(parent))
                    .filter(other -> found.putIfAbsent(other.operation().key(), other) == null)
                    .forEach(open::add);
        }
        return new ArrayList<>(found.values());
    }

    /** Where the server remembers its verdict it is another operation; else the same one, which may have been under way for long. */
    private Operation sendAgain(TrayEntry entry, Map<String, String> instead, Change change) {
        Operation before = entry.operation();
        String id = entry.isRemembered() ? Ids.next(clock.now()) : before.id();
        Operation again =
                before.again(id, outbox.counter() + instead.size() + 1).waitingFor(instead);
        Row seen = view.row(again.entity(), again.rowId());
        if (again.isPatch() && seen != null) {
            again = again.onto(seen.basis());
        }
        instead.put(before.id(), id);
        change.remove(Tables.TRAY, before.key());
        outbox.put(again, change);
        return again;
    }
}
