package org.openmtl.it.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A phone's copy of its rows, of which it keeps the versions only. */
final class Copy {
    private final Map<String, Map<String, Long>> versions = new HashMap<>();

    /** Takes a row in or out, as an entry of a bootstrap or pull says. */
    void take(JsonNode entry) {
        if (entry.get("t").asText().equals("$scope")) {
            throw new AssertionError("nobody's scopes should change here: " + entry);
        }
        Map<String, Long> rows = versions.computeIfAbsent(entry.get("t").asText(), kind -> new TreeMap<>());
        if (entry.has("gone")) {
            rows.remove(entry.get("id").asText());
        } else {
            rows.put(entry.get("id").asText(), entry.get("v").asLong());
        }
    }

    boolean has(String kind, String id) {
        return versions.getOrDefault(kind, Map.of()).containsKey(id);
    }

    /** Loses one row of that kind, as a phone with a fault would. */
    void loseOne(String kind) {
        Map<String, Long> rows = versions.get(kind);
        rows.remove(rows.keySet().iterator().next());
    }

    /** Count and sum of a kind, computed as the protocol says. */
    String sum(String kind) {
        long sum = 0;
        Map<String, Long> rows = versions.getOrDefault(kind, Map.of());
        for (Map.Entry<String, Long> row : rows.entrySet()) {
            sum += hash(row.getKey() + ":" + row.getValue());
        }
        return rows.size() + " " + "%016x".formatted(sum);
    }

    /** First eight bytes of SHA-256 as a number. */
    static long hash(String row) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
