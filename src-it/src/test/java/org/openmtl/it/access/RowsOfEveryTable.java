package org.openmtl.it.access;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.it.harness.Database;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** Rows of two territories in every table that has a unit. */
final class RowsOfEveryTable {
    /** Trained on nothing: a true one takes more closed leads than these tests have. */
    static final String MODEL = """
            insert into leads.prediction_model (id, unit_id, auc, log_loss, lead_count, folds, report, model)
            values (gen_random_uuid(), '%s', 0.5, 0.5, 100, 5, '{}',
                    '{"features": [], "weights": [], "intercept": 0, "slope": 1, "offset": 0}')""";

    private final MtlSystem mtl;
    private final Database superuser;

    RowsOfEveryTable(MtlSystem mtl, Database superuser) {
        this.mtl = mtl;
        this.superuser = superuser;
    }

    /** Makes them, through the API where somebody may. */
    void make() throws SQLException {
        for (RowKind kind : RowKind.values()) {
            kind.make(mtl, MtlSystem.FIELD1);
            kind.make(mtl, MtlSystem.FIELD2);
        }
        Specimens.merge(mtl, MtlSystem.FIELD1, MtlSystem.MANAGER);
        Specimens.merge(mtl, MtlSystem.FIELD2, "manager2");
        Specimens.pair(mtl, MtlSystem.FIELD1, MtlSystem.MANAGER);
        Specimens.pair(mtl, MtlSystem.FIELD2, "manager2");
        for (String username : List.of(MtlSystem.FIELD1, MtlSystem.FIELD2)) {
            String given = RowKind.LEAD.make(mtl, username).id();
            mtl.as(username)
                    .send("POST", "/api/v1/lead-pool/" + given + "/claim", "")
                    .expect(409);
            mtl.as(username)
                    .send("POST", "/api/v1/lead-pool/" + given + "/release", "")
                    .expect(200);
            mtl.as(username)
                    .send("POST", "/api/v1/lead-pool/" + given + "/claim", "")
                    .expect(200);
            String photo =
                    Json.object("id", UUID.randomUUID(), "sha256", "a".repeat(43), "len", 1, "type", "image/jpeg");
            mtl.leads(username)
                    .tryCreate("{\"name\":\"Photographed\",\"photos\":[" + photo + "]}")
                    .expect(201);
            handOverALead(username);
            String lead = RowKind.LEAD.make(mtl, username).id();
            mtl.as(username)
                    .post("/api/v1/touches", Json.object("leadId", lead, "kind", "call.made"))
                    .expect(201);
            mtl.as(MtlSystem.ANALYST)
                    .post(
                            "/api/v1/attribution-runs",
                            Json.object("model", "LINEAR", "unitId", unitOf(superuser, username)))
                    .expect(202);
            superuser.runAsAJob(MODEL.formatted(unitOf(superuser, username)));
            mtl.leads(username)
                    .create(
                            "company",
                            Companies.name(),
                            "email",
                            Companies.email(),
                            "phone",
                            Companies.phone(),
                            "marketingConsent",
                            true);
            sellALead(username);
        }
        makeWhatNobodyIsAskedFor();
    }

    private void makeWhatNobodyIsAskedFor() throws SQLException {
        for (String username : List.of(MtlSystem.FIELD1, MtlSystem.FIELD2)) {
            superuser.runAsAJob(
                    "insert into platform.fact (id, type, subject_kind, subject_id, unit_id, data) values (gen_random_uuid(),"
                            + " 'org.openmtl.test.done.v1', 'test', gen_random_uuid(), '"
                            + unitOf(superuser, username) + "', '{}')");
            superuser.runAsAJob(
                    "insert into leads.web_form (id, unit_id, key, name, fields) values (gen_random_uuid(), '"
                            + unitOf(superuser, username)
                            + "', substr(md5(random()::text), 1, 22), 'Fair', '[\"name\"]')");
            superuser.runAsAJob(
                    "insert into leads.web_form_confirmation (id, unit_id, form_id, address, token, email, shown, given, language, expires_at)"
                            + " select gen_random_uuid(), unit_id, id, sha256(key::bytea), sha256(gen_random_uuid()::text::bytea),"
                            + " 'ana@example.com', fields, '{}', 'en', now() + interval '1 day' from leads.web_form where unit_id = '"
                            + unitOf(superuser, username) + "'");
            superuser.runAsAJob(
                    "insert into platform.import_mapping (id, unit_id, name, kind, columns) values (gen_random_uuid(), '"
                            + unitOf(superuser, username) + "', 'Fair', 'leads', '{}')");
            superuser.runAsAJob("insert into leads.raw_payload (lead_id, unit_id, door, payload)"
                    + " select id, unit_id, 'test', '{}' from leads.lead where unit_id = '"
                    + unitOf(superuser, username) + "' on conflict do nothing");
        }
    }

    private void handOverALead(String username) {
        Row lead = RowKind.LEAD.make(mtl, username);
        mtl.as(Team.of(mtl, username).hire("SALES_MANAGER"))
                .with("If-Match", lead.etag())
                .post("/api/v1/leads/" + lead.id() + "/hand-over", Json.object("ownerId", mtl.idOf(username)))
                .expect(200);
    }

    private void sellALead(String username) {
        Row lead = mtl.leads(username).create("company", Companies.name(), "email", Companies.email(), "stage", "SAL");
        mtl.as(username)
                .with("If-Match", lead.etag())
                .post("/api/v1/leads/" + lead.id() + "/hand-over", Json.object("to", "LTC"))
                .expect(200);
        String told = Json.object(
                "eventId",
                lead.id(),
                "outcome",
                "SQL",
                "at",
                "2026-11-22T10:00:00Z",
                "leadIds",
                List.of(lead.id()),
                "opportunity",
                Map.of("externalId", lead.id()));
        mtl.as(Team.of(mtl, username).hire("SALES_MANAGER"))
                .post("/api/v1/opportunity-outcomes", told)
                .expect(200);
    }

    /** The unit somebody works in. */
    static String unitOf(Database superuser, String username) {
        return Objects.requireNonNull(superuser
                .column(
                        "select a.unit_id from platform.role_assignment a join platform.person p on p.id = a.person_id where p.username = ?",
                        username)
                .get(0));
    }
}
