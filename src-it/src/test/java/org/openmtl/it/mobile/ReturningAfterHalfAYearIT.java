package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** A phone that was away for longer than the log reaches back loses nothing. Time passes by making everything in the log older. */
@MtlTest
class ReturningAfterHalfAYearIT {
    private static final String[] AGE = {
        "update platform.chg set at = at - interval '181 days'",
        "update platform.op_seen set received_at = received_at - interval '181 days'",
        "update platform.idempotency_key set created_at = created_at - interval '181 days'"
    };

    private final MtlSystem mtl;
    private final Database superuser;
    private final Phone phone;

    ReturningAfterHalfAYearIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void itIsToldToBeginAgainAndItsOutboxIsDelivered() throws SQLException {
        ObjectNode delivered = phone.lead("name", "Delivered before it went away");
        ObjectNode quarantined = phone.lead("note", "names nobody");
        phone.push(List.of(delivered, quarantined));
        Row archived = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Copy copy = new Copy();
        String cursor = phone.bootstrap(copy::take);
        List<ObjectNode> outbox = List.of(phone.lead("name", "Captured long ago"), delivered, quarantined);

        mtl.leads(MtlSystem.FIELD1).archive(archived);
        daysPass();

        JsonNode problem = Problems.expect(phone.tryPull(cursor), 410);
        assertThat(problem.get("code").asText()).isEqualTo("cursor-expired");
        assertThat(problem.get("reason").asText()).isEqualTo("retention");
        assertThat(problem.get("resync").asText()).isEqualTo("/mobile/v1/sync/bootstrap");
        Copy anew = new Copy();
        String newCursor = phone.bootstrap(anew::take);
        List<JsonNode> results = phone.push(outbox);
        List<JsonNode> changes = new ArrayList<>();
        phone.pull(newCursor, changes::add);

        assertThat(results)
                .extracting(result -> result.get("st").asText())
                .containsExactly("applied", "duplicate", "duplicate");
        assertThat(results.get(1).get("was").asText()).isEqualTo("applied");
        assertThat(results.get(2).get("was").asText()).isEqualTo("quarantined");
        assertThat(changes)
                .extracting(change -> change.get("id").asText())
                .containsExactly(outbox.get(0).get("id").asText());
        assertThat(copy.has("lead", archived.id())).isTrue();
        assertThat(anew.has("lead", archived.id())).isFalse();
    }

    @Test
    void whatIsForgottenIsForgottenAndWhatWaitsForAPersonIsKept() throws SQLException {
        ObjectNode applied = phone.lead("name", "To be forgotten");
        ObjectNode quarantined = phone.lead("note", "names nobody");
        phone.push(List.of(applied, quarantined));
        mtl.as(MtlSystem.FIELD1)
                .with("Idempotency-Key", "half-a-year-ago")
                .post("/api/v1/leads", Json.object("name", "With a key"))
                .expect(201);

        daysPass();

        assertThat(remembered(applied)).isZero();
        assertThat(remembered(quarantined)).isEqualTo(1);
        assertThat(superuser.number("select count(*) from platform.idempotency_key where key = 'half-a-year-ago'"))
                .isZero();
    }

    private void daysPass() throws SQLException {
        for (String older : AGE) {
            superuser.run(older);
        }
        Chores.of(superuser).run("expire-feed", "compact-feed", "forget-operations", "forget-keys");
    }

    private long remembered(ObjectNode operation) {
        return superuser.number(
                "select count(*) from platform.op_seen where op_id = ?::uuid",
                operation.get("op").asText());
    }
}
