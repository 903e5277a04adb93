package org.openmtl.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;

/**
 * One kind of rows in the eyes of one person. Verbs that end in a row expect success; {@code try…} answers whatever came.
 *
 * @param client the person
 * @param path the collection
 */
public record RowsSystem(Client client, String path) {
    /** Makes a row. */
    public Row create(Object... namesAndValues) {
        return Row.of(tryCreate(Json.object(namesAndValues)).expect(201));
    }

    /** Tries to make a row. */
    public Answer tryCreate(String json) {
        return client.post(path, json);
    }

    /** Tries to make a row under the promise that the same key means the same row. */
    public Answer tryCreateOnce(String key, String json) {
        return client.with("Idempotency-Key", key).post(path, json);
    }

    /** One row. */
    public Row read(String id) {
        return Row.of(tryRead(id).expect(200));
    }

    /** Tries to read a row. */
    public Answer tryRead(String id) {
        return client.get(path + "/" + id);
    }

    /** Changes members of a row as last seen; null clears one. */
    public Row change(Row seen, Object... namesAndValues) {
        return Row.of(tryChange(seen, Json.object(namesAndValues)).expect(200));
    }

    /** Tries to change a row as last seen. */
    public Answer tryChange(Row seen, String json) {
        return client.patch(path + "/" + seen.id(), seen.etag(), json);
    }

    /** Archives a row as last seen. */
    public void archive(Row seen) {
        client.delete(path + "/" + seen.id(), seen.etag()).expect(204);
    }

    /** Ids of all rows, page after page; {@code query} without the question mark. */
    public List<String> allPages(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(query + cursor);
            page.get("items").forEach(row -> ids.add(row.get("id").asText()));
            cursor = page.hasNonNull("next")
                    ? "&" + parameter("cursor", page.get("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    /** The items of a page; {@code query} without the question mark. */
    public List<JsonNode> list(String query) {
        List<JsonNode> items = new ArrayList<>();
        page(query).get("items").forEach(items::add);
        return items;
    }

    /** A page: items, next, total. */
    public JsonNode page(String query) {
        return tryList(query).expect(200).json();
    }

    /** Tries to list. */
    public Answer tryList(String query) {
        return client.get(path + "?" + query);
    }

    /** A list of a row's own, such as the stages of a lead. */
    public List<JsonNode> of(Row row, String name) {
        List<JsonNode> items = new ArrayList<>();
        client.get(path + "/" + row.id() + "/" + name)
                .expect(200)
                .json()
                .get("items")
                .forEach(items::add);
        return items;
    }

    /** A query parameter. */
    public static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
