package org.openmtl.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;

/**
 * Imports in the eyes of one person. Verbs that end in an import expect success; {@code try…} answers whatever came.
 *
 * @param client the person
 */
public record ImportsSystem(Client client) {
    private static final String PATH = "/api/v1/imports";
    private static final String LEADS = "?kind=leads";
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");

    /** How long an import of some thousand rows may take on a machine that is busy with other things. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Sends a file of leads. */
    public JsonNode upload(byte[] file) {
        return tryUpload(file).expect(201).json();
    }

    /** Sends a file of leads in UTF-8. */
    public JsonNode upload(String file) {
        return upload(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Tries to send a file of leads. */
    public Answer tryUpload(byte[] file) {
        return tryUpload(LEADS, CSV, file);
    }

    /** Tries to send a file. */
    public Answer tryUpload(String query, String mediaType, byte[] file) {
        return client.with("Content-Type", mediaType).send("POST", PATH + query, file);
    }

    /** Tries to send a workbook of leads. */
    public Answer tryUploadWorkbook(String query, byte[] file) {
        return tryUpload(LEADS + query, WORKBOOK, file);
    }

    /** Sends a file of leads and takes it over as it is; answers the import when it has ended. */
    public JsonNode bringIn(byte[] file) {
        return commit(upload(file).get("id").asText());
    }

    /** Has the rows taken over; answers the import when it has ended. */
    public JsonNode commit(String id) {
        tryCommit(id).expect(202);
        return ended(id);
    }

    /** The import, when it has ended. */
    public JsonNode ended(String id) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> read(id), one -> ENDED.contains(one.get("state").asText()));
    }

    /** Tries to have the rows taken over. */
    public Answer tryCommit(String id) {
        return client.send("POST", PATH + "/" + id + "/commit", "");
    }

    /** Tries to say which column goes where. */
    public Answer tryMap(String id, String json) {
        return client.put(PATH + "/" + id + "/mapping", json);
    }

    /** The import as it is. */
    public JsonNode read(String id) {
        return tryRead(id, "").expect(200).json();
    }

    /** Tries to read the import, or a part of it such as {@code /preview}. */
    public Answer tryRead(String id, String part) {
        return client.get(PATH + "/" + id + part);
    }

    /** What would become of the first rows. */
    public List<JsonNode> preview(String id) {
        List<JsonNode> rows = new ArrayList<>();
        tryRead(id, "/preview").expect(200).json().get("items").forEach(rows::add);
        return rows;
    }

    /** The file of rejected rows. */
    public String rejected(String id) {
        return tryRead(id, "/rejected").expect(200).body();
    }
}
