package org.openmtl.field;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tables in memory. Not safe for several threads. */
final class SortedTables implements Change.Steps {
    private final Map<String, NavigableMap<String, String>> tables = new HashMap<>();

    @Nullable
    String get(String table, String key) {
        return table(table).get(key);
    }

    SortedMap<String, String> scan(String table, String from, String to, int most) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Map.Entry<String, String> entry : table(table).subMap(from, to).entrySet()) {
            if (found.size() == most) {
                break;
            }
            found.put(entry.getKey(), entry.getValue());
        }
        return found;
    }

    int count(String table) {
        return table(table).size();
    }

    /** A change that makes empty tables into these. */
    Change all() {
        Change all = new Change();
        tables.forEach((name, entries) -> entries.forEach((key, value) -> all.put(name, key, value)));
        return all;
    }

    @Override
    public void put(String table, String key, String value) {
        tables.computeIfAbsent(table, name -> new TreeMap<>()).put(key, value);
    }

    @Override
    public void remove(String table, String key) {
        table(table).remove(key);
    }

    @Override
    public void clear(String table) {
        tables.remove(table);
    }

    @Override
    public void move(String from, String to) {
        NavigableMap<String, String> moved = tables.remove(from);
        tables.put(to, moved == null ? new TreeMap<>() : moved);
    }

    private NavigableMap<String, String> table(String name) {
        NavigableMap<String, String> table = tables.get(name);
        return table == null ? Collections.emptyNavigableMap() : table;
    }
}
