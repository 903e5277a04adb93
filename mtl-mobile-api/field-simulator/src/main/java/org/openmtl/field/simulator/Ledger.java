package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was meant: each row that was made or changed, with each change that was made to it, and each photo. Safe for several threads. */
final class Ledger {
    /** Texts of an account that are free to be changed. */
    private static final List<String> FREE_FIELDS = List.of("address", "city", "industry");

    private final Map<String, Entry> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> handedOver = new HashMap<>();
    private final Map<String, List<Portion>> portions = new HashMap<>();
    private final List<Taken> photos = new ArrayList<>();
    private int operations;

    /**
     * What was meant for one row.
     *
     * @param before versions it had when the phones found it, 0 when one of them made it
     */
    record Entry(String entity, String id, int before, JsonObject created, List<Made> changes) {
        /** How many operations of phones are in it. */
        int operations() {
            return (before == 0 ? 1 : 0) + changes.size();
        }
    }

    /** A change and the phone it was made on. */
    record Made(String phone, JsonObject changes) {}

    /** A photo, and who took it. */
    record Taken(String id, String sha256, String user) {}

    /** A field of an account that one phone alone changes. */
    record Portion(String account, String field) {}

    synchronized void created(String entity, String id, JsonObject fields) {
        rows.put(id, new Entry(entity, id, 0, fields, new ArrayList<>()));
        operations++;
    }

    synchronized void changed(String id, String phone, JsonObject changes) {
        Objects.requireNonNull(rows.get(id)).changes().add(new Made(phone, changes));
        operations++;
    }

    /** A row that was there before the phones touched it. */
    synchronized void found(String entity, String id, long version, JsonObject fields) {
        rows.put(id, new Entry(entity, id, (int) version, fields, new ArrayList<>()));
    }

    /** A lead that a manager has handed over, for this phone to answer. */
    synchronized void handedOver(String phone, String lead) {
        handedOver.computeIfAbsent(phone, one -> new ArrayList<>()).add(lead);
    }

    synchronized @Nullable String takeHandedOver(String phone, Predicate<String> isHere) {
        List<String> waiting = handedOver.getOrDefault(phone, new ArrayList<>());
        for (String lead : waiting) {
            if (isHere.test(lead)) {
                waiting.remove(lead);
                return lead;
            }
        }
        return null;
    }

    /** Deals out accounts to phones, as far as there are fields. */
    synchronized void dealOut(List<String> accounts, List<String> phones) {
        for (int i = 0; i < Math.min(phones.size(), accounts.size() * FREE_FIELDS.size()); i++) {
            Portion portion = new Portion(accounts.get(i % accounts.size()), FREE_FIELDS.get(i / accounts.size()));
            portions.computeIfAbsent(phones.get(i), one -> new ArrayList<>()).add(portion);
        }
    }

    synchronized List<Portion> portions(String phone) {
        return portions.getOrDefault(phone, List.of());
    }

    synchronized void photo(String id, String sha256, String user) {
        photos.add(new Taken(id, sha256, user));
    }

    synchronized List<Taken> photos() {
        return List.copyOf(photos);
    }

    /** Whether the row is one of this run. */
    synchronized boolean knows(String id) {
        return rows.containsKey(id);
    }

    /** Whether a phone of this run has made it. */
    synchronized boolean isMadeHere(String id) {
        Entry entry = rows.get(id);
        return entry != null && entry.before() == 0;
    }

    synchronized int operations() {
        return operations;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(rows.values());
    }
}
