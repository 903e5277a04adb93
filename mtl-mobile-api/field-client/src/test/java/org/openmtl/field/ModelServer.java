package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server in memory: one person in units 1 and 2, rows with versions, a log, tokens that rotate. Each operation has its effect once. */
final class ModelServer implements Transport {
    /** Who signs in. */
    String person = "person-1";

    final Map<String, JsonObject> rows = new TreeMap<>();
    final Map<String, Integer> effects = new HashMap<>();
    final Set<Long> scopes = new HashSet<>(Set.of(1L, 2L));
    final Map<String, JsonObject> verdicts = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> opOfNumber = new HashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<String, JsonObject> seen = new HashMap<>();
    /** Receipts of orders that were obeyed. */
    final List<String> wiped = new ArrayList<>();

    private @Nullable JsonObject order;
    private int pageSize = 3;
    private int floor;
    private int generation;
    private int confirmed;
    private int signedIn;
    private boolean ended = true;
    private boolean accessExpired;

    private record LogEntry(long scope, String key) {}

    /** Gives an operation another verdict than the usual. */
    void decide(String rowId, String state) {
        verdicts.put(rowId, result(state));
    }

    static JsonObject result(String state) {
        JsonObject result = new JsonObject();
        result.put("st", state);
        return result;
    }

    /** Orders the device to delete what it holds: {@code now} or {@code after-upload}. */
    void orderWipe(String when) {
        order = problemBody("device-revoked");
        order.put("wipe", when);
        order.put("wipeReceipt", "receipt-" + when);
        order.put("uploadUntil", "2026-11-25T12:00:00Z");
    }

    /** What all but an upload is answered while an order stands. */
    private @Nullable Reply refusal(Call call) {
        if (order == null || call.path().equals("/devices/self/wiped")) {
            return null;
        }
        boolean isUpload = call.path().equals("/sync/push")
                || call.path().equals("/token")
                || call.path().startsWith("/blobs");
        return isUpload && "after-upload".equals(order.getString("wipe"))
                ? null
                : new Reply(
                        403,
                        Map.of("Date", "Sun, 22 Nov 2026 12:00:00 GMT"),
                        Json.text(order).getBytes(StandardCharsets.UTF_8));
    }

    private Reply confirm(Call call) {
        wiped.add(body(call).getString("wipeReceipt"));
        order = null;
        ended = true;
        return new Reply(204, Map.of(), new byte[0]);
    }

    int signIns() {
        return signedIn;
    }

    void expireAccess() {
        accessExpired = true;
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
    private void put(String entity, String id, long scope, JsonObject fields) {
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

    @Override
    public Reply send(Call call) throws IOException {
        Reply refusal = refusal(call);
        if (refusal != null) {
            return refusal;
        }
        if (call.path().equals("/devices/self/wiped")) {
            return confirm(call);
        }
        if (call.path().equals("/devices")) {
            return register();
        }
        if (call.path().equals("/token")) {
            return refresh(body(call).getString("refresh"));
        }
        String access = call.headers().get("Authorization");
        if (ended || accessExpired || !("Bearer a" + generation).equals(access)) {
            return problem(401, "unauthenticated");
        }
        confirmed = generation;
        if (call.path().equals("/sync/push")) {
            return push(body(call));
        }
        return call.path().startsWith("/sync/pull") ? pull(call.path()) : bootstrap(call.path());
    }

    private Reply register() {
        ended = false;
        accessExpired = false;
        generation += 2;
        confirmed = generation;
        signedIn++;
        JsonObject answer = tokens();
        answer.put("deviceId", "device-" + signedIn);
        answer.put("userId", person);
        return reply(201, answer);
    }

    private Reply refresh(String token) {
        int presented = Integer.parseInt(token.substring(1));
        boolean again = presented == generation - 1 && confirmed < generation;
        if (ended || presented != generation && !again) {
            ended = true;
            return problem(401, "token-reused");
        }
        generation += again ? 0 : 1;
        accessExpired = false;
        return reply(200, tokens());
    }

    private JsonObject tokens() {
        JsonObject answer = new JsonObject();
        answer.put("access", "a" + generation);
        answer.put("refresh", "r" + generation);
        return answer;
    }

    private Reply push(JsonObject body) {
        String device = body.getString("dev");
        for (JsonObject op : Json.objects(body, "ops")) {
            String number = device + "/" + op.getLong("n");
            if (!opOfNumber.getOrDefault(number, op.getString("op")).equals(op.getString("op"))) {
                return problem(409, "device-cloned");
            }
        }
        JsonArray results = new JsonArray();
        units(Json.objects(body, "ops"))
                .forEach(unit -> results.addAll(unit.size() > 1 ? judgeGroup(device, unit) : judge(device, unit)));
        JsonObject answer = new JsonObject();
        answer.put("results", results);
        return reply(200, answer);
    }

    /** Neighbours of one group are one unit, everything else is one by itself. */
    private static List<List<JsonObject>> units(List<JsonObject> ops) {
        List<List<JsonObject>> units = new ArrayList<>();
        String group = null;
        for (JsonObject op : ops) {
            if (group == null || !group.equals(op.getString("g"))) {
                units.add(new ArrayList<>());
            }
            units.get(units.size() - 1).add(op);
            group = op.getString("g");
        }
        return units;
    }

    private List<JsonObject> judge(String device, List<JsonObject> ops) {
        return ops.stream().map(op -> judge(device, op)).toList();
    }

    /** All of it or nothing; what only has to be looked at takes the others along. */
    private List<JsonObject> judgeGroup(String device, List<JsonObject> group) {
        Set<String> together = new HashSet<>();
        for (JsonObject op : group) {
            together.add(op.getString("op"));
            if (!op.has("patch")) {
                together.add(Tables.row(entity(op), op.getString("id")));
            }
        }
        for (JsonObject op : group) {
            JsonObject earlier = seen.get(op.getString("op"));
            JsonObject hindrance = earlier == null ? hindrance(op, together) : refusal(earlier);
            if (hindrance != null) {
                boolean isLookedAt = "quarantined".equals(hindrance.getString("st"));
                group.forEach(other -> {
                    verdicts.putIfAbsent(other.getString("op"), isLookedAt ? hindrance : blockedBy(op));
                });
                verdicts.put(op.getString("op"), hindrance);
                List<JsonObject> results = judge(device, group);
                group.forEach(other -> verdicts.remove(other.getString("op")));
                return results;
            }
        }
        return judge(device, group);
    }

    /** A verdict that was final and bad breaks its group whenever it comes again; what was done is done. */
    private static @Nullable JsonObject refusal(JsonObject earlier) {
        return Verdicts.hadNone(earlier.getString("st")) ? earlier : null;
    }

    private static JsonObject blockedBy(JsonObject op) {
        JsonObject blocked = result("blocked");
        blocked.put("reason", "group");
        blocked.put("after", JsonArray.from(op.getString("op")));
        return blocked;
    }

    private static String entity(JsonObject op) {
        return op.getString("type").substring(0, op.getString("type").indexOf('.'));
    }

    private JsonObject judge(String device, JsonObject op) {
        String id = op.getString("op");
        JsonObject earlier = seen.get(id);
        JsonObject result = earlier == null ? fresh(op) : new JsonObject(earlier);
        if (earlier != null) {
            result.put("was", earlier.getString("st"));
            result.put("st", "duplicate");
        } else if (!Verdicts.isOpen(result.getString("st"))) {
            seen.put(id, result);
            opOfNumber.put(device + "/" + op.getLong("n"), id);
        }
        result = new JsonObject(result);
        result.put("op", id);
        return result;
    }

    private JsonObject fresh(JsonObject op) {
        JsonObject decided = verdicts.get(op.getString("op"));
        JsonObject hindrance = decided == null ? hindrance(op, Set.of()) : decided;
        return hindrance == null ? apply(op) : hindrance;
    }

    /**
     * Why an operation cannot be done, null when it can.
     *
     * @param together ids of operations that are done with it, and keys of rows that they make
     */
    private @Nullable JsonObject hindrance(JsonObject op, Set<String> together) {
        for (String before : Json.texts(op, "after")) {
            boolean isDone = seen.containsKey(before)
                    && !Verdicts.hadNone(seen.get(before).getString("st"));
            if (!isDone && !together.contains(before)) {
                return result("blocked");
            }
        }
        JsonObject decided = verdicts.get(op.getString("id"));
        if (decided != null) {
            return decided;
        }
        String key = Tables.row(entity(op), op.getString("id"));
        JsonObject row = rows.get(key);
        boolean isThere = row != null && scopes.contains(row.getLong("s"));
        boolean isOutOfReach = op.has("patch") && !isThere && (row != null || !together.contains(key));
        return isOutOfReach ? result("rejected") : null;
    }

    private JsonObject apply(JsonObject op) {
        String entity = entity(op);
        String key = Tables.row(entity, op.getString("id"));
        JsonObject row = rows.get(key);
        JsonObject fields = row == null ? new JsonObject() : new JsonObject(row.getObject("d"));
        fields.putAll(op.getObject(op.has("patch") ? "patch" : "data"));
        boolean stale = row != null && op.has("patch") && misses(op, row.getLong("v"));
        put(entity, op.getString("id"), row == null ? 1 : row.getLong("s"), fields);
        effects.merge(op.getString("op"), 1, Integer::sum);
        JsonObject result = result(stale ? "merged" : "applied");
        if (stale) {
            result.put("lost", new JsonArray());
        }
        result.put("v", rows.get(key).getLong("v"));
        return result;
    }

    /** Whether somebody else made a version that the patch was not made on. */
    private static boolean misses(JsonObject patch, long version) {
        List<Object> own = new ArrayList<>(patch.getArray("own", new JsonArray()));
        for (int i = patch.getInt("base") + 1; i <= version; i++) {
            if (!own.contains(i)) {
                return true;
            }
        }
        return false;
    }

    private Reply pull(String path) {
        int from = Integer.parseInt(path.replaceAll(".*cursor=c(\\d+).*", "$1"));
        if (from < floor) {
            return problem(410, "cursor-expired");
        }
        int to = Math.min(log.size(), from + pageSize);
        JsonArray entries = new JsonArray();
        new java.util.LinkedHashSet<>(log.subList(from, to)).forEach(entry -> tell(entry, entries));
        JsonObject page = page(entries, to < log.size());
        page.put("cursor", "c" + to);
        return reply(200, page);
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

    private Reply bootstrap(String path) {
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
            if (entries.size() == pageSize) {
                JsonObject page = page(entries, true);
                page.put("page", last + "~" + token[1]);
                return reply(200, page);
            }
            entries.add(row.getValue());
            last = row.getKey();
        }
        JsonObject page = page(entries, false);
        page.put("cursor", "c" + token[1]);
        return reply(200, page);
    }

    private static JsonObject page(JsonArray entries, boolean more) {
        JsonObject page = new JsonObject();
        page.put("ch", entries);
        page.put("more", more);
        return page;
    }

    private static JsonObject body(Call call) {
        byte[] body = call.body();
        return Json.own(new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8));
    }

    static Reply problem(int status, String code) {
        return reply(status, problemBody(code));
    }

    private static JsonObject problemBody(String code) {
        JsonObject problem = new JsonObject();
        problem.put("code", code);
        return problem;
    }

    static Reply reply(int status, JsonObject body) {
        return new Reply(status, Map.of(), Json.text(body).getBytes(StandardCharsets.UTF_8));
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
