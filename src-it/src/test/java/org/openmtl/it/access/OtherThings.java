package org.openmtl.it.access;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.SharedServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowKind;

/** Something of each collection whose members are no rows of a territory, and how to find one. */
final class OtherThings {
    private static final String OPERATION = "0190a5f0-0000-7000-8000-00000000abcd";

    /** How to find something of a collection that field2 neither is nor administers. */
    private static final Map<String, String> EXISTING = Map.ofEntries(
            Map.entry("people", "select id from platform.person where username = 'field1'"),
            Map.entry("units", "select id from platform.unit where name = 'Madrid field team'"),
            Map.entry("services", "select id from platform.service_account limit 1"),
            Map.entry("imports", "select id from platform.import limit 1"),
            Map.entry("import-mappings", "select id from platform.import_mapping limit 1"),
            Map.entry("calendars", "select id from platform.calendar where name = 'Everybody''s' limit 1"),
            Map.entry("absences", "select id from platform.absence limit 1"),
            Map.entry("sales-teams", "select id from leads.sales_team limit 1"),
            Map.entry("assignment-rule-sets", "select id from leads.assignment_rule_set limit 1"),
            Map.entry("duplicate-policies", "select id from leads.duplicate_policy limit 1"),
            Map.entry("lead-policies", "select id from leads.lead_policy limit 1"),
            Map.entry(
                    "lead-pool",
                    "select id from leads.lead where owner_id = (select id from platform.person where username = 'field1') limit 1"),
            Map.entry("blobs", "select id from platform.blob limit 1"),
            Map.entry("files", "select id from platform.blob limit 1"),
            Map.entry("forms", "select id from platform.form limit 1"),
            Map.entry("custom-fields", "select id from platform.custom_field limit 1"),
            Map.entry(
                    "quarantined-operations",
                    "select op_id from platform.op_seen where person_id = (select id from platform.person where username = 'field1') and result ->> 'st' = 'quarantined' limit 1"),
            Map.entry("attribution-runs", "select id from leads.attribution_run limit 1"),
            Map.entry("prediction-models", "select id from leads.prediction_model limit 1"),
            Map.entry("score-models", "select id from leads.score_model limit 1"),
            Map.entry("webhooks", "select id from platform.webhook limit 1"),
            Map.entry("web-forms", "select id from leads.web_form limit 1"),
            Map.entry(
                    "duplicate-pairs",
                    "select id from leads.duplicate_pair where created_by = 'person:' || (select id from platform.person where username = 'manager1') limit 1"),
            Map.entry(
                    "duplicate-searches",
                    "select id from leads.duplicate_search where owner = 'person:' || (select id from platform.person where username = 'manager1') limit 1"),
            Map.entry(
                    "merges",
                    "select id from leads.merge where created_by = 'person:' || (select id from platform.person where username = 'manager1') limit 1"),
            Map.entry("saved-filters", "select id from leads.saved_filter limit 1"),
            Map.entry("lead-bulk-changes", "select id from leads.bulk_change limit 1"),
            Map.entry(
                    "devices",
                    "select id from platform.device where person_id = (select id from platform.person where username = 'field1') limit 1"));

    private final MtlSystem mtl;
    private final Database database;

    OtherThings(MtlSystem mtl, Database database) {
        this.mtl = mtl;
        this.database = database;
    }

    /** Makes them; some are field1's own. */
    void make() throws SQLException {
        somethingOfTheirOwnIsThere();
        somethingElseOfEachKindIsThere();
    }

    /** The id of something that field2 neither is nor administers. */
    String idOf(String collection) {
        String query = EXISTING.get(collection);
        if (query == null) {
            throw new AssertionError("tell " + getClass().getSimpleName() + " how to find one of /" + collection);
        }
        return String.valueOf(database.column(query).get(0));
    }

    private void somethingOfTheirOwnIsThere() {
        Client field1 = mtl.as(MtlSystem.FIELD1);
        field1.post("/api/v1/saved-filters", Json.object("name", "Mine", "list", "leads", "filters", Map.of()));
        field1.post(
                        "/api/v1/lead-bulk-changes",
                        Json.object(
                                "leads",
                                List.of(RowKind.LEAD.make(mtl, MtlSystem.FIELD1).id()),
                                "change",
                                Map.of("city", "Vigo")))
                .expect(202);
    }

    private void somethingElseOfEachKindIsThere() throws SQLException {
        Specimens.pair(mtl, MtlSystem.FIELD1, MtlSystem.MANAGER);
        Specimens.merge(mtl, MtlSystem.FIELD1, MtlSystem.MANAGER);
        String unit = String.valueOf(database.column("select id from platform.unit where parent_id is null")
                .get(0));
        mtl.as(MtlSystem.ANALYST)
                .post("/api/v1/attribution-runs", Json.object("model", "LINEAR"))
                .expect(202);
        database.runAsAJob(RowsOfEveryTable.MODEL.formatted(unit));
        mtl.as(MtlSystem.ADMIN)
                .post("/api/v1/services", Json.object("name", "erp", "unitId", unit))
                .expect(201);
        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/web-forms", Json.object("name", "Fair", "fields", List.of("name")))
                .expect(201);
        mtl.as(MtlSystem.ADMIN)
                .post(
                        "/api/v1/webhooks",
                        Json.object(
                                "url",
                                SharedServer.RECEIVER,
                                "types",
                                List.of("org.openmtl.nothing.v1"),
                                "unitId",
                                unit))
                .expect(201);
        mtl.as(MtlSystem.ANALYST)
                .post("/api/v1/forms", "{\"name\": {\"en\": \"Everybody's\"}, \"purpose\": \"VISIT\"}")
                .expect(201);
        String member = Json.object("personId", mtl.idOf(MtlSystem.FIELD1));
        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/sales-teams", "{\"name\": \"Madrid\", \"members\": [" + member + "]}")
                .expect(201);
        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/assignment-rule-sets", Bodies.RULE_SET)
                .expect(201);
        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/import-mappings", Bodies.IMPORT_MAPPING)
                .expect(201);
        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/lead-policies", Json.object("segment", "territories"))
                .expect(201);
        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/duplicate-policies", Json.object("door", "MOBILE"))
                .expect(201);
        mtl.as(MtlSystem.ADMIN).post("/api/v1/calendars", Bodies.CALENDAR).expect(201);
        mtl.as(MtlSystem.ADMIN).post("/api/v1/custom-fields", Bodies.CUSTOM_FIELD);
        mtl.as(MtlSystem.FIELD1).post("/api/v1/absences", Bodies.ABSENCE).expect(201);
        mtl.as(MtlSystem.FIELD1)
                .with("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .with("Upload-Length", "100")
                .with("X-Sha256", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
                .with("Content-Type", "image/jpeg")
                .send("POST", "/mobile/v1/blobs", "")
                .expect(201);
        String token = mtl.as(MtlSystem.FIELD1)
                .post(
                        "/mobile/v1/devices",
                        Json.object("installId", "phone-of-the-tests-field1", "platform", "android"))
                .expect(201)
                .json()
                .get("access")
                .asText();
        String operation =
                Json.object("op", OPERATION, "n", 1, "type", "visit.create", "id", OPERATION, "data", Map.of());
        mtl.anyone()
                .withToken(token)
                .post("/mobile/v1/sync/push", "{\"ops\":[" + operation + "]}")
                .expect(200);
        mtl.as(MtlSystem.MANAGER)
                .with("Content-Type", "text/csv")
                .send("POST", "/api/v1/imports?kind=leads", "name,email\nAna,ana@example.com\n")
                .expect(201);
    }
}
