package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.List;

/**
 * Something done in the field, as it is told to the server. Once it was sent it never changes, whatever happens to it. Immutable: callers
 * leave the contents alone.
 */
public final class Operation {
    static final String CREATE = "create";
    static final String PATCH = "patch";

    private final String key;
    private final String text;
    private final JsonObject json;

    Operation(String key, String text) {
        this.key = key;
        this.text = text;
        this.json = Json.own(text);
    }

    /** Its id, made before the first attempt to send it. */
    public String id() {
        return json.getString("op");
    }

    /** What is done, such as {@code visit.create}. */
    public String type() {
        return json.getString("type");
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

    /** Ids of the operations it depends on. */
    public List<String> after() {
        return Json.texts(json, "after");
    }

    /** Fields of the new row, or fields to change with null to clear one. */
    public JsonObject content() {
        JsonObject content = json.getObject(isCreate() ? "data" : "patch");
        return content == null ? new JsonObject() : content;
    }

    /** Whether it makes the row. */
    public boolean isCreate() {
        return type().endsWith("." + CREATE);
    }

    /** Version of the row it was made on; 0 when it makes the row. */
    long base() {
        return json.getLong("base");
    }

    /** Where it stands in the outbox. */
    String key() {
        return key;
    }

    /** As it is sent. */
    String text() {
        return text;
    }

    /** The same made on a later version; only for one that was never sent. */
    Operation onto(long version) {
        JsonObject moved = new JsonObject(json);
        moved.put("base", version);
        return new Operation(key, Json.text(moved));
    }
}
