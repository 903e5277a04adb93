package org.openmtl.platform.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openmtl.platform.identity.Permission;
import org.openmtl.shared.fields.Field;

/**
 * A kind of row that is synced. The module that owns the table produces one as a CDI bean, and the feed then knows how to show it.
 *
 * @param name of the kind, as in {@code platform.entity_type}
 * @param number of the kind, as in {@code platform.entity_type}
 * @param table with the columns {@code id}, {@code unit_id}, {@code version}, {@code created_at} and {@code archived_at}, and an index on
 *     (unit_id, created_at, id)
 * @param permission that its readers need
 * @param priority place in a bootstrap: what a field client needs first has the lowest
 * @param fields shown, by their names in JSON
 */
public record SyncedRows(
        String name, int number, String table, Permission permission, int priority, List<Field<?>> fields) {
    /** Takes its own copy of the fields. */
    public SyncedRows {
        fields = List.copyOf(fields);
    }

    /** A kind without fields yet. */
    public static SyncedRows of(String name, int number, String table, Permission permission, int priority) {
        return new SyncedRows(name, number, table, permission, priority, List.of());
    }

    /** The same, showing further fields. */
    public SyncedRows showing(Collection<? extends Field<?>> more) {
        List<Field<?>> all = new ArrayList<>(fields);
        all.addAll(more);
        return new SyncedRows(name, number, table, permission, priority, all);
    }

    /** The same, showing further fields. */
    public SyncedRows showing(Field<?>... more) {
        return showing(List.of(more));
    }
}
