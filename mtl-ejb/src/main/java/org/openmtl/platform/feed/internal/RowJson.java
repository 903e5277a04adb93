package org.openmtl.platform.feed.internal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.openmtl.platform.feed.SyncedRows;
import org.openmtl.platform.identity.Role;
import org.openmtl.shared.fields.Field;

/** SQL expressions for a row {@code t} of some kind. Names in them come from declarations in code, never from a request. */
final class RowJson {
    private static final String SCOPE = "(SELECT u.scope FROM platform.unit u WHERE u.id = t.unit_id)";

    /** The scope that everybody reads. */
    private static final String EVERYBODYS = "0";

    private RowJson() {}

    /** The entry of a row that is live; fields without a value are left out. Joined as text, since building JSON values costs twice as much. */
    static String live(SyncedRows kind) {
        return "'{\"t\":\"" + kind.name() + "\",\"id\":\"' || t.id || '\",\"v\":' || t.version || ',\"s\":'"
                + " || " + (kind.territorial() ? SCOPE : EVERYBODYS)
                + " || ',\"d\":{\"createdAt\":' || to_json(t.created_at)"
                + kind.fields().stream().map(RowJson::member).collect(Collectors.joining())
                + " || '}}'";
    }

    /** The entry of row {@code id} that is gone. */
    static String gone(SyncedRows kind, String id, String how) {
        return "'{\"t\":\"" + kind.name() + "\",\"id\":\"' || " + id + " || '\",\"gone\":\"" + how + "\"}'";
    }

    /** Units where the reader may see rows of this kind, null for the whole territory. */
    static String readableUnits(SyncedRows kind) {
        return Arrays.stream(Role.values())
                .filter(role -> role.grants(kind.permission()))
                .map(Role::name)
                .collect(Collectors.joining(",", "platform.units_of_roles('{", "}')"));
    }

    private static String member(Field<?> field) {
        return " || coalesce(',\"" + field.name() + "\":' || to_json(t." + field.column() + "), '')";
    }
}
