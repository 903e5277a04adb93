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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server in memory: one person in units 1 and 2, rows with versions, a log, tokens that rotate. Each operation has its effect once. */
final class ModelServer implements Transport {
    final ModelDoor door = new ModelDoor();
    final ModelRows office = new ModelRows();
    final Map<String, Integer> effects = new HashMap<>();
    final Map<String, JsonObject> verdicts = new HashMap<>();
    private final Map<String, String> opOfNumber = new HashMap<>();
    private final Map<String, JsonObject> seen = new HashMap<>();

    /** Gives an operation another verdict than the usual. */
    void decide(String rowId, String state) {
        verdicts.put(rowId, result(state));
    }

    static JsonObject result(String state) {
        JsonObject result = new JsonObject();
        result.put("st", state);
        return result;
    }

    @Override
    public Reply send(Call call) throws IOException {
        Reply answer = door.answer(call);
        if (answer != null) {
            return answer;
        }
        if (call.path().equals("/sync/push")) {
            return push(body(call));
        }
        return call.path().startsWith("/sync/pull") ? office.pull(call.path()) : office.bootstrap(call.path());
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
        boolean isMade = office.row(key) != null || !together.contains(key);
        boolean isOutOfReach = op.has("patch") && !office.isSeen(key) && isMade;
        return isOutOfReach ? result("rejected") : null;
    }

    private JsonObject apply(JsonObject op) {
        String entity = entity(op);
        String key = Tables.row(entity, op.getString("id"));
        JsonObject row = office.row(key);
        JsonObject fields = row == null ? new JsonObject() : new JsonObject(row.getObject("d"));
        fields.putAll(op.getObject(op.has("patch") ? "patch" : "data"));
        boolean stale = row != null && op.has("patch") && misses(op, row.getLong("v"));
        office.put(entity, op.getString("id"), row == null ? 1 : row.getLong("s"), fields);
        effects.merge(op.getString("op"), 1, Integer::sum);
        JsonObject result = result(stale ? "merged" : "applied");
        if (stale) {
            result.put("lost", new JsonArray());
        }
        result.put("v", office.rows.get(key).getLong("v"));
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

    static JsonObject body(Call call) {
        byte[] body = call.body();
        return Json.own(new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8));
    }

    static Reply problem(int status, String code) {
        return reply(status, problemBody(code));
    }

    static JsonObject problemBody(String code) {
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
