package org.openmtl.http;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON put together from parts that are JSON already, so that thousands of rows are not read only to be written again. */
public final class SplicedJson {
    private SplicedJson() {}

    /**
     * The object with one more member: an array.
     *
     * @param members of the object, at least one
     * @param items of the array, each JSON in UTF-8
     */
    public static byte[] of(JsonObject members, String array, List<byte[]> items) {
        String text = members.toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                text.length() + items.stream().mapToInt(item -> item.length + 1).sum() + array.length() + 16);
        write(out, text.substring(0, text.length() - 1) + ",\"" + array + "\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(items.get(i));
        }
        write(out, "]}");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
