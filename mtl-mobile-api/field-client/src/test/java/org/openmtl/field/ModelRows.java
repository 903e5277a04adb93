package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the {@link ModelServer} keeps: rows with versions, the log of their changes, and which units the person sees. */
final class ModelRows {
    private static final int PAGE_SIZE = 3;

    final Map<String, JsonObject> rows = new TreeMap<>();
    private final Set<Long> scopes = new HashSet<>(Set.of(1L, 2L));
    private final Map<String, Long> versions = new HashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private int floor;

    private record LogEntry(long scope, String key) {}

    @Nullable
    JsonObject row(String key) {
        return rows.get(key);
    }

    /** Whether there is such a row and the person sees it. */
    boolean isSeen(String key) {
        JsonObject row = rows.get(key);
        return row != null && scopes.contains(row.getLong("s"));
    }

    /** Forgets the log so far: whoever has an older cursor must begin again. */
    void cutLog() {
        floor = log.size();
    }

    /** Writes a row as somebody at the office would. */
    void write(String entity, String id, long scope, String field, String value) {
        String key = Tables.row(entity, id);
        JsonObject before = rows.get(key);
        JsonObject fields = before == null ? new JsonObject() : new JsonObject(before.getObject("d"));
        fields.put(field, value);
        if (before != null && before.getLong("s") != scope) {
            log.add(new LogEntry(before.getLong("s"), key));
        }
        put(entity, id, scope, fields);
    }

    void delete(String entity, String id) {
        JsonObject row = rows.remove(Tables.row(entity, id));
        if (row != null) {
            log.add(new LogEntry(row.getLong("s"), Tables.row(entity, id)));
        }
    }

    void lose(long scope) {
        if (scopes.remove(scope)) {
            log.add(new LogEntry(0, "$scope/" + scope));
        }
    }

    void gain(long scope) {
        if (scopes.add(scope)) {
            log.add(new LogEntry(0, "$scope/" + scope));
        }
    }

    /** What a phone should have. */
    Map<String, JsonObject> visible() {
        Map<String, JsonObject> visible = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (scopes.contains(row.getLong("s"))) {
                visible.put(key, Json.own(Json.text(row)));
            }
        });
        return visible;
    }

    /** Versions go on even when a row was deleted in between: rows are archived, and nothing starts again at one. */
    void put(String entity, String id, long scope, JsonObject fields) {
        long version = versions.merge(Tables.row(entity, id), 1L, Long::sum);
        JsonObject row = new JsonObject();
        row.put("t", entity);
        row.put("id", id);
        row.put("v", version);
        row.put("s", scope);
        row.put("d", fields);
        rows.put(Tables.row(entity, id), row);
        log.add(new LogEntry(scope, Tables.row(entity, id)));
    }

    Reply pull(String path) {
        int from = Integer.parseInt(path.replaceAll(".*cursor=c(\\d+).*", "$1"));
        if (from < floor) {
            return ModelServer.problem(410, "cursor-expired");
        }
        int to = Math.min(log.size(), from + PAGE_SIZE);
        JsonArray entries = new JsonArray();
        new LinkedHashSet<>(log.subList(from, to)).forEach(entry -> tell(entry, entries));
        JsonObject page = page(entries, to < log.size());
        page.put("cursor", "c" + to);
        return ModelServer.reply(200, page);
    }

    private void tell(LogEntry entry, JsonArray entries) {
        String[] key = entry.key().split("/");
        JsonObject told = new JsonObject();
        told.put("t", key[0]);
        JsonObject row = rows.get(entry.key());
        if (entry.scope() == 0) {
            told.put("op", scopes.contains(Long.valueOf(key[1])) ? "gain" : "lose");
            told.put("s", Long.valueOf(key[1]));
        } else if (!scopes.contains(entry.scope())) {
            return;
        } else if (row != null && scopes.contains(row.getLong("s"))) {
            told = Json.own(Json.text(row));
        } else {
            told.put("id", key[1]);
            told.put("gone", row == null ? "deleted" : "scope");
        }
        entries.add(told);
    }

    Reply bootstrap(String path) {
        boolean all = !path.contains("scope=");
        String wanted = all ? "" : path.replaceAll(".*scope=(\\d+).*", "$1");
        String[] token =
                path.contains("page=") ? path.replaceAll(".*page=", "").split("~") : new String[] {"", "" + log.size()};
        JsonArray entries = new JsonArray();
        String last = token[0];
        for (Map.Entry<String, JsonObject> row : visible().entrySet()) {
            if (row.getKey().compareTo(token[0]) <= 0
                    || !all && row.getValue().getLong("s") != Long.parseLong(wanted)) {
                continue;
            }
            if (entries.size() == PAGE_SIZE) {
                JsonObject page = page(entries, true);
                page.put("page", last + "~" + token[1]);
                return ModelServer.reply(200, page);
            }
            entries.add(row.getValue());
            last = row.getKey();
        }
        JsonObject page = page(entries, false);
        page.put("cursor", "c" + token[1]);
        return ModelServer.reply(200, page);
    }

    private static JsonObject page(JsonArray entries, boolean more) {
        JsonObject page = new JsonObject();
        page.put("ch", entries);
        page.put("more", more);
        return page;
    }
}
