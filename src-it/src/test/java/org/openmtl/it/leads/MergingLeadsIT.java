package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** Two leads become one, and two again. */
@MtlTest
class MergingLeadsIT {
    private final MtlSystem mtl;
    private final RowsSystem leads;
    private final Database database;

    MergingLeadsIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.leads = mtl.leads(MtlSystem.FIELD1);
        this.database = server.home().superuser();
    }

    @Test
    void aPreviewChangesNothing() {
        Row winner = leads.create("name", "Ana Ruiz", "email", Companies.email());
        Row loser = leads.create("name", "Ana Ruiz", "city", "Cuenca");

        JsonNode preview = merge(winner, Json.object("loser", loser.id(), "dryRun", true))
                .expect(200)
                .json();

        assertThat(preview.has("id")).isFalse();
        assertThat(field(preview, "city")).isEqualTo("Cuenca LOSER ONLY");
        assertThat(field(preview, "name")).isEqualTo("Ana Ruiz WINNER SAME");
        assertThat(leads.read(winner.id()).etag()).isEqualTo(winner.etag());
        assertThat(leads.read(loser.id()).etag()).isEqualTo(loser.etag());
    }

    @Test
    void theWinnerKnowsWhatBothKnewAndTheLoserLeadsThere() {
        String email = Companies.email();
        Row winner = leads.create("name", "Ana Ruiz", "note", "Met at the fair", "marketingConsent", true);
        Row loser = leads.change(
                leads.create("name", "Ana Ruiz", "email", email, "note", "Called", "marketingConsent", false),
                "stage",
                "SQL");

        merged(winner, loser);

        Row one = leads.read(winner.id());
        assertThat(one.text("email")).isEqualTo(email);
        assertThat(one.text("note")).isEqualTo("Met at the fair\nCalled");
        assertThat(one.json().get("marketingConsent").asBoolean()).isFalse();
        assertThat(one.text("stage")).isEqualTo("SQL");
        Answer there = leads.tryRead(loser.id()).expect(308);
        assertThat(there.header("Location").orElseThrow()).endsWith("/api/v1/leads/" + winner.id());
        assertThat(there.json().get("mergedInto").asText()).isEqualTo(winner.id());
        assertThat(mtl.as(MtlSystem.FIELD1)
                        .get("/api/v1/leads/" + loser.id() + "/stages?x=1")
                        .expect(308)
                        .header("Location")
                        .orElseThrow())
                .endsWith("/api/v1/leads/" + winner.id() + "/stages?x=1");
        assertThat(leads.list("email=" + RowsSystem.parameter("", email).substring(1)))
                .extracting(lead -> lead.get("id").asText())
                .containsExactly(winner.id());
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        Row winner = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row loser = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        JsonNode first = merged(winner, loser);

        assertThat(merged(winner, loser).get("id")).isEqualTo(first.get("id"));
        assertThat(mtl.as(MtlSystem.MANAGER)
                        .get("/api/v1/merges?winnerId=" + winner.id())
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void undoneBothAreAsTheyWereButForWhatChangedSince() {
        Row winner = leads.create("name", "Ana Ruiz", "attributes", java.util.Map.of("tags", List.of("a")));
        Row loser = leads.create("name", "Ana Ruiz Gil", "city", "Cuenca", "jobTitle", "Buyer");
        JsonNode merge = merged(winner, loser);
        leads.change(leads.read(winner.id()), "city", "Toledo");

        JsonNode undone = undo(merge).expect(200).json();

        assertThat(undone.get("kept")).extracting(JsonNode::asText).containsExactly("city");
        Row back = leads.read(winner.id());
        assertThat(back.text("city")).isEqualTo("Toledo");
        assertThat(back.json().has("jobTitle")).isFalse();
        assertThat(back.text("name")).isEqualTo("Ana Ruiz");
        assertThat(leads.read(loser.id()).text("stage")).isEqualTo("INQUIRY");
        assertThat(leads.of(leads.read(loser.id()), "stages"))
                .extracting(stage -> stage.get("to").asText())
                .containsExactly("INQUIRY", "MERGED", "INQUIRY");
        assertThat(code(undo(merge), 409)).isEqualTo("conflict");
    }

    @Test
    void aMergeOfLongAgoStays() throws SQLException {
        JsonNode merge = merged(RowKind.LEAD.make(mtl, MtlSystem.FIELD1), RowKind.LEAD.make(mtl, MtlSystem.FIELD1));
        database.run("update leads.merge set created_at = now() - interval '31 days' where id = '"
                + merge.get("id").asText() + "'");

        assertThat(code(undo(merge), 409)).isEqualTo("merge-final");
    }

    @Test
    void aWinnerThatWasMergedItselfIsFreedFirst() {
        Row first = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row second = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row third = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        JsonNode lower = merged(second, first);
        JsonNode upper = merged(third, second);

        assertThat(code(undo(lower), 409)).isEqualTo("conflict");
        undo(upper).expect(200);
        undo(lower).expect(200);
    }

    @Test
    void twoMergesThatCrossLeaveOneLead() {
        Row one = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row other = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        CompletableFuture<Answer> there =
                CompletableFuture.supplyAsync(() -> merge(one, Json.object("loser", other.id())));
        Answer back = merge(other, Json.object("loser", one.id()));

        assertThat(List.of(there.join().status(), back.status())).containsExactlyInAnyOrder(200, 409);
        assertThat(List.of(
                        leads.tryRead(one.id()).status(),
                        leads.tryRead(other.id()).status()))
                .containsExactlyInAnyOrder(200, 308);
    }

    @Test
    void onlyManagersMergeAndOnlyWhatTheySee() {
        Row winner = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row loser = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row theirs = RowKind.LEAD.make(mtl, MtlSystem.FIELD2);
        String body = Json.object("loser", loser.id());

        Problems.expect(mtl.as(MtlSystem.FIELD1).post("/api/v1/leads/" + winner.id() + "/merge", body), 403);
        for (String no : List.of(theirs.id(), winner.id(), UUID.randomUUID().toString())) {
            JsonNode problem = Problems.expect(merge(winner, Json.object("loser", no)), 400);
            assertThat(Problems.fields(problem)).containsExactly("loser");
        }
        leads.archive(loser);
        assertThat(code(merge(winner, body), 409)).isEqualTo("conflict");
        mtl.as("segment1")
                .post(
                        "/api/v1/leads/" + winner.id() + "/merge",
                        Json.object(
                                "loser",
                                RowKind.LEAD.make(mtl, MtlSystem.FIELD1).id()))
                .expect(200);
    }

    private JsonNode merged(Row winner, Row loser) {
        return merge(winner, Json.object("loser", loser.id())).expect(200).json();
    }

    private Answer merge(Row winner, String body) {
        return mtl.as(MtlSystem.MANAGER).post("/api/v1/leads/" + winner.id() + "/merge", body);
    }

    private Answer undo(JsonNode merge) {
        return mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/merges/" + merge.get("id").asText() + "/undo", "{}");
    }

    private static String code(Answer answer, int status) {
        return Problems.expect(answer, status).get("code").asText();
    }

    private static String field(JsonNode merge, String name) {
        for (JsonNode field : merge.get("fields")) {
            if (field.get("field").asText().equals(name)) {
                return String.join(
                        " ",
                        field.get("value").asText(),
                        field.get("from").asText(),
                        field.get("why").asText());
            }
        }
        return "nothing";
    }
}
