package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes clients for tests and looks into their stores. */
final class Phones {
    static final ClientInfo INFO = new ClientInfo("test", "1.2.3", 1, "jvm", "test");

    private Phones() {}

    static FieldClient client(Transport line, Store store, KeyVault vault) {
        return client(line, store, vault, new NoPhotos());
    }

    static FieldClient client(Transport line, Store store, KeyVault vault, PhotoStore photos) {
        return client(line, store, vault, photos, new SystemClock());
    }

    static FieldClient client(Transport line, Store store, KeyVault vault, PhotoStore photos, Clock clock) {
        return FieldClient.builder(line, store, vault, INFO)
                .photos(photos)
                .clock(clock)
                .backoff(new Backoff(1, 1, new Random(1)))
                .build();
    }

    static FieldClient signedIn(Transport line, Store store) throws Exception {
        FieldClient client = client(line, store, new MemoryVault());
        client.signIn("field1", "secret");
        return client;
    }

    static JsonObject fields(String name, Object value) {
        JsonObject fields = new JsonObject();
        fields.put(name, value);
        return fields;
    }

    /** The rows as the server told them, without what is replayed over them. */
    static Map<String, JsonObject> rows(Store store) {
        Map<String, JsonObject> rows = new TreeMap<>();
        Tables.all(store, Tables.ROWS).forEach((key, text) -> rows.put(key, Json.own(text)));
        return rows;
    }
}
