package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON. */
final class Json {
    private Json() {}

    /**
     * Reads an answer.
     *
     * @throws IOException when it is not JSON: then something on the way has broken it, and it is as good as lost
     */
    static JsonObject answer(Reply reply) throws IOException {
        try {
            return JsonParser.object().from(reply.text());
        } catch (JsonParserException broken) {
            throw new IOException("The answer is not JSON", broken);
        }
    }

    /** Reads what this library wrote. */
    static JsonObject own(String text) {
        try {
            return JsonParser.object().from(text);
        } catch (JsonParserException broken) {
            throw new IllegalStateException("The store holds what nobody put there", broken);
        }
    }

    static String text(JsonObject object) {
        return JsonWriter.string(object);
    }

    /** The objects of an array, none when there is no array. */
    static List<JsonObject> objects(JsonObject holder, String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : array(holder, name)) {
            if (element instanceof JsonObject) {
                objects.add((JsonObject) element);
            }
        }
        return objects;
    }

    /** The texts of an array, none when there is no array. */
    static List<String> texts(JsonObject holder, String name) {
        List<String> texts = new ArrayList<>();
        for (Object element : array(holder, name)) {
            if (element instanceof String) {
                texts.add((String) element);
            }
        }
        return texts;
    }

    /**
     * A text that must be there.
     *
     * @throws IOException when it is not
     */
    static String required(JsonObject holder, String name) throws IOException {
        String text = optional(holder, name);
        if (text == null) {
            throw new IOException("The answer lacks " + name);
        }
        return text;
    }

    static @Nullable String optional(JsonObject holder, String name) {
        return holder.isString(name) ? holder.getString(name) : null;
    }

    private static JsonArray array(JsonObject holder, String name) {
        Object value = holder.get(name);
        return value instanceof JsonArray ? (JsonArray) value : new JsonArray();
    }
}
