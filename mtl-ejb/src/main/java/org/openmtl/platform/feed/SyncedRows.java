package org.openmtl.platform.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Permission;
import org.openmtl.shared.fields.Field;

/**
 * A kind of row that is synced. The module that owns the table produces one as a CDI bean, and the feed then knows how to show it.
 *
 * @param name of the kind, as in {@code platform.entity_type}
 * @param number of the kind, as in {@code platform.entity_type}
 * @param table with the columns {@code id}, {@code unit_id}, {@code version}, {@code created_at} and {@code archived_at}, and an index on
 *     (unit_id, created_at, id)
 * @param permission that its readers need; for rows of no territory it is not asked
 * @param territorial whether rows belong to units; all others go to everybody, and their table needs an index on (created_at, id)
 * @param priority place in a bootstrap: what a field client needs first has the lowest
 * @param today SQL condition on a row {@code t} that whoever bootstraps needs before all others, null when none is
 * @param fields shown, by their names in JSON
 */
public record SyncedRows(
        String name,
        int number,
        String table,
        Permission permission,
        boolean territorial,
        int priority,
        @Nullable String today,
        List<Field<?>> fields) {
    /** In a condition: the person who acts. */
    public static final String ME = "(SELECT nullif(current_setting('mtl.person', true), '')::uuid)";

    /** In a condition: whether a day is yesterday, today or tomorrow, wherever the reader may be. */
    public static final String ABOUT_TODAY = " BETWEEN current_date - 1 AND current_date + 1";

    /** Takes its own copy of the fields. */
    public SyncedRows {
        fields = List.copyOf(fields);
    }

    /** A kind without fields yet. */
    public static SyncedRows of(String name, int number, String table, Permission permission, int priority) {
        return new SyncedRows(name, number, table, permission, true, priority, null, List.of());
    }

    /** A kind without fields yet, whose rows go to everybody who reads the feed. */
    public static SyncedRows everywhere(String name, int number, String table, int priority) {
        return new SyncedRows(name, number, table, Permission.SELF, false, priority, null, List.of());
    }

    /** The same, with rows that open a bootstrap; the condition comes from code, never from a request. */
    public SyncedRows openingWith(String condition) {
        return new SyncedRows(name, number, table, permission, territorial, priority, condition, fields);
    }

    /** The same, showing further fields. */
    public SyncedRows showing(Collection<? extends Field<?>> more) {
        List<Field<?>> all = new ArrayList<>(fields);
        all.addAll(more);
        return new SyncedRows(name, number, table, permission, territorial, priority, today, all);
    }

    /** The same, showing further fields. */
    public SyncedRows showing(Field<?>... more) {
        return showing(List.of(more));
    }
}
