package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something done in the field, as it is told to the server. Once it was sent it never changes, whatever happens to it. Immutable: callers
 * leave the contents alone.
 */
public final class Operation {
    static final String CREATE = "create";
    static final String PATCH = "patch";
    static final String GROUP = "g";
    private static final String DATA = "data";
    private static final String TYPE = "type";
    private static final String NUMBER = "n";
    private static final String AFTER = "after";

    private final String key;
    private final String text;
    private final JsonObject json;

    Operation(String key, String text) {
        this.key = key;
        this.text = text;
        this.json = Json.own(text);
    }

    static Operation of(JsonObject json) {
        return new Operation(Tables.number(json.getLong(NUMBER)), Json.text(json));
    }

    /** Puts in what is done: a patch is made on a version of the row, everything else only tells. */
    static void fill(JsonObject json, JsonObject content, Basis basis) {
        if (isPatch(json.getString(TYPE))) {
            basis.write(json);
            json.put(PATCH, content);
        } else {
            json.put(DATA, content);
        }
    }

    /** Its id, made before the first attempt to send it. */
    public String id() {
        return json.getString("op");
    }

    /** What is done, such as {@code visit.create}. */
    public String type() {
        return json.getString(TYPE);
    }

    /** Kind of the row it is about, such as {@code visit}. */
    public String entity() {
        String type = type();
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    /** Id of the row it is about. */
    public String rowId() {
        return json.getString("id");
    }

    /** When it was done, by the clock on the wall. */
    String at() {
        return json.getString("at");
    }

    /** Ids of the operations it depends on. */
    public List<String> after() {
        return Json.texts(json, AFTER);
    }

    /** What is told of the row, or fields to change with null to clear one. */
    public JsonObject content() {
        JsonObject content = json.getObject(isPatch() ? PATCH : DATA);
        return content == null ? new JsonObject() : content;
    }

    /** Whether it makes the row. */
    public boolean isCreate() {
        return type().endsWith("." + CREATE);
    }

    /** Whether it changes fields of the row, and others may change them, too. */
    boolean isPatch() {
        return isPatch(type());
    }

    private static boolean isPatch(String type) {
        return type.endsWith("." + PATCH);
    }

    /** What a patch was made on. */
    Basis basis() {
        return Basis.read(json);
    }

    /** Its number among all of this installation. */
    long number() {
        return json.getLong(NUMBER);
    }

    boolean waitsForAny(Set<String> ids) {
        return !Collections.disjoint(after(), ids);
    }

    /** The group it is done with or not at all, null when it stands alone. */
    public @Nullable String group() {
        return Json.optional(json, GROUP);
    }

    /** Whether both are done or none. */
    boolean isGroupedWith(Operation other) {
        String group = group();
        return group != null && group.equals(other.group());
    }

    /** Where it stands in the outbox. */
    String key() {
        return key;
    }

    /** As it is sent. */
    String text() {
        return text;
    }

    /** The same made on something later; only for one that was never sent. */
    Operation onto(Basis basis) {
        JsonObject moved = new JsonObject(json);
        basis.write(moved);
        return new Operation(key, Json.text(moved));
    }

    /** The same under another id and number. */
    Operation again(String id, long number) {
        JsonObject again = new JsonObject(json);
        again.put("op", id);
        again.put(NUMBER, number);
        return of(again);
    }

    /** The same waiting for others, each in place of one; for none where that is empty. */
    Operation waitingFor(Map<String, String> instead) {
        JsonArray after = new JsonArray();
        for (String id : after()) {
            String other = instead.getOrDefault(id, id);
            if (!other.isEmpty()) {
                after.add(other);
            }
        }
        JsonObject waiting = new JsonObject(json);
        waiting.put(AFTER, after);
        if (after.isEmpty()) {
            waiting.remove(AFTER);
        }
        return new Operation(key, Json.text(waiting));
    }
}
