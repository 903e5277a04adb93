package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A manager, who hands leads over to those with the phones. For one thread. */
final class Office {
    private final Rest manager;
    private final Ledger ledger;
    private final String mark;

    Office(Rest manager, Ledger ledger, String mark) {
        this.manager = manager;
        this.ledger = ledger;
        this.mark = mark;
    }

    /**
     * Makes a lead and hands it over.
     *
     * @param person whose phone it is, as {@code /me} tells
     */
    void handOver(JsonObject person, String phone, int number) {
        JsonObject fields = Words.fields("name", "for " + phone + " " + number, "company", mark);
        JsonObject lead = new JsonObject(fields);
        lead.put("unitId", person.getArray("roles").getObject(0).getString("unitId"));
        HttpResponse<byte[]> made = manager.post(
                "/leads", lead, "Idempotency-Key", '"' + UUID.randomUUID().toString() + '"');
        expect(made, 201);
        String id = Rest.json(made).getString("id");
        JsonObject owner = Words.fields("ownerId", person.getString("id"));
        String version = made.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> given = manager.post("/leads/" + id + "/hand-over", owner, "If-Match", version);
        if (given.statusCode() != 412) { // that is a repetition of what was done, and its answer lost
            expect(given, 200);
        }
        ledger.found("lead", id, 2, fields);
        ledger.handedOver(phone, id);
    }

    private static void expect(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new SimulationFailed(answer.uri() + " answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
