package org.openmtl.leads.merging.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openmtl.shared.JsonValues;

/**
 * What becomes of the winner's columns when a merge is undone: what the merge changed goes back, unless it changed again. Pure.
 *
 * @param back columns to be written, with the values before the merge
 * @param kept columns that changed since and stay
 */
record Undoing(JsonObject back, List<String> kept) {
    /** Columns that go back together or not at all. */
    private static final List<Set<String>> TOGETHER = List.of(MergePlan.WORK, MergePlan.CONSENT);

    static Undoing of(JsonObject before, JsonObject after, JsonObject now) {
        Set<String> changed = differing(before, after);
        Set<String> since = new TreeSet<>(differing(after, now));
        TOGETHER.stream()
                .filter(group -> group.stream().anyMatch(since::contains))
                .forEach(since::addAll);
        JsonObjectBuilder back = JsonValues.object();
        List<String> kept = new ArrayList<>();
        for (String column : changed) {
            if (since.contains(column)) {
                kept.add(column);
            } else {
                back.add(column, before.getOrDefault(column, JsonValue.NULL));
            }
        }
        return new Undoing(back.build(), List.copyOf(kept));
    }

    private static Set<String> differing(JsonObject one, JsonObject other) {
        Set<String> columns = new TreeSet<>(one.keySet());
        columns.addAll(other.keySet());
        columns.removeIf(column -> !MergePlan.isMerged(column)
                || LeadRow.isSame(
                        one.getOrDefault(column, JsonValue.NULL), other.getOrDefault(column, JsonValue.NULL)));
        return columns;
    }
}
