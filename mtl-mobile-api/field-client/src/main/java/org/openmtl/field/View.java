package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees: the server's row, then what was taken but has not come back, then what was not sent yet, each replayed over the
 * one before. Guarded by the store's monitor.
 */
final class View {
    private static final String ATTRIBUTES = "attributes";

    private final Store store;
    private final Replica replica;
    private final Outbox outbox;

    View(Store store, Replica replica, Outbox outbox) {
        this.store = store;
        this.replica = replica;
        this.outbox = outbox;
    }

    /** A row, null when there is none to be seen. */
    @Nullable
    Row row(String entity, String id) {
        synchronized (store) {
            String key = Tables.row(entity, id);
            Draft draft = new Draft(entity, id, store.get(replica.table(), key));
            Echoes.startingWith(store, key + "/").forEach(draft::echo);
            for (Operation operation : outbox.all()) {
                if (operation.entity().equals(entity) && operation.rowId().equals(id)) {
                    draft.play(operation);
                }
            }
            return draft.row();
        }
    }

    /** All rows of a kind, in the order of their ids. */
    List<Row> rows(String entity) {
        synchronized (store) {
            Map<String, Draft> drafts = new LinkedHashMap<>();
            String prefix = entity + "/";
            Tables.startingWith(store, replica.table(), prefix).forEach((key, text) -> {
                String id = key.substring(prefix.length());
                drafts.put(id, new Draft(entity, id, text));
            });
            Echoes.startingWith(store, prefix)
                    .forEach(echo ->
                            draft(drafts, entity, echo.operation.rowId()).echo(echo));
            for (Operation operation : outbox.all()) {
                if (operation.entity().equals(entity)) {
                    draft(drafts, entity, operation.rowId()).play(operation);
                }
            }
            return seen(drafts);
        }
    }

    private static Draft draft(Map<String, Draft> drafts, String entity, String id) {
        return drafts.computeIfAbsent(id, missing -> new Draft(entity, id, null));
    }

    private static List<Row> seen(Map<String, Draft> drafts) {
        List<Row> seen = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            Row row = draft.row();
            if (row != null) {
                seen.add(row);
            }
        }
        return seen;
    }

    private static final class Draft {
        private final String entity;
        private final String id;
        private final Set<Long> own = new HashSet<>();
        private @Nullable JsonObject fields;
        private long version;
        private boolean unsent;

        Draft(String entity, String id, @Nullable String row) {
            this.entity = entity;
            this.id = id;
            if (row != null) {
                JsonObject entry = Json.own(row);
                this.version = entry.getLong("v");
                this.fields = entry.getObject("d", new JsonObject());
            }
        }

        void echo(Echoes.Echo echo) {
            if (echo.version > version) {
                own.add(echo.version);
                replay(echo.operation);
            }
        }

        void play(Operation operation) {
            replay(operation);
            unsent = true;
            if (operation.isCreate()) {
                own.add(1L);
            }
        }

        private void replay(Operation operation) {
            if (operation.isCreate() && fields == null) {
                fields = new JsonObject();
            }
            if (fields != null) {
                merge(fields, Effects.of(operation, fields));
            }
        }

        /** A merge patch: null clears. It is flat but for the attributes, which are changed name by name. */
        private static void merge(JsonObject fields, JsonObject content) {
            content.forEach((name, value) -> {
                if (value == null) {
                    fields.remove(name);
                } else if (name.equals(ATTRIBUTES) && value instanceof JsonObject) {
                    JsonObject attributes = new JsonObject(fields.getObject(ATTRIBUTES, new JsonObject()));
                    merge(attributes, (JsonObject) value);
                    fields.put(ATTRIBUTES, attributes);
                } else {
                    fields.put(name, value);
                }
            });
        }

        @Nullable
        Row row() {
            return fields == null ? null : new Row(entity, id, Basis.of(version, own), fields, unsent);
        }
    }
}
