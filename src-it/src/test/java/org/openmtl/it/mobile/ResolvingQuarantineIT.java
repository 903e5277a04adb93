package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** What could not be taken as it was waits for a manager, who says what became of it. Both are hired once: passwords are slow. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResolvingQuarantineIT {
    private static final String PATH = "/api/v1/quarantined-operations";

    private final MtlSystem mtl;
    private final RunningServer server;
    private final Team team;
    private final String manager;
    private final Phone phone;
    private String operation = "";

    ResolvingQuarantineIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.team = Team.found(mtl);
        this.manager = team.hire("SALES_MANAGER");
        this.phone = Phone.of(mtl.anyone(), team.hire("FIELD"), RunningServer.DEMO_PASSWORD);
    }

    @BeforeEach
    void somethingWaits() {
        JsonNode result = phone.push(phone.tell("visit.complete", Phone.newId(), "result", "They want two of them"));
        assertThat(result.get("st").asText()).isEqualTo("quarantined");
        operation = result.get("op").asText();
    }

    /** What a test leaves would be in the next one's list. */
    @AfterEach
    void nothingWaitsAnyMore() {
        for (JsonNode item : waiting(manager)) {
            operation = item.get("id").asText();
            resolve(manager, "dismissed").expect(204);
        }
    }

    @Test
    void aManagerSeesWhatCameAndWhyItWaits() {
        JsonNode item = waiting(manager).get(0);

        assertThat(item.get("id").asText()).isEqualTo(operation);
        assertThat(item.get("person").asText()).isEqualTo("Pia Sanz");
        assertThat(item.at("/problem/code").asText()).isEqualTo("forbidden");
        assertThat(item.at("/operation/data/result").asText()).isEqualTo("They want two of them");
    }

    @Test
    void whatIsResolvedWaitsNoLonger() {
        resolve(manager, "applied").expect(204);

        assertThat(waiting(manager)).isEmpty();
        assertThat(Problems.expect(resolve(manager, "dismissed"), 409)
                        .get("code")
                        .asText())
                .isEqualTo("conflict");
    }

    @Test
    void whatWaitsIsReadPageByPageOldestFirst() {
        Phone other = Phone.of(mtl.anyone(), team.hire("FIELD"), RunningServer.DEMO_PASSWORD);
        List<String> sent = new ArrayList<>(List.of(operation));
        for (int i = 0; i < 4; i++) {
            sent.add(other.push(other.tell("visit.complete", Phone.newId(), "result", "Later"))
                    .get("op")
                    .asText());
        }

        List<String> read = new ArrayList<>();
        JsonNode page = page("?limit=2&total=true");
        assertThat(page.get("total").asInt()).isEqualTo(5);
        page.get("items").forEach(item -> read.add(item.get("id").asText()));
        while (!page.get("next").isNull()) {
            page = page("?limit=2&cursor=" + page.get("next").asText());
            page.get("items").forEach(item -> read.add(item.get("id").asText()));
        }

        assertThat(read).isEqualTo(sent);
        String person = waiting(manager).get(0).get("personId").asText();
        assertThat(page("?total=true&personId=" + person).get("total").asInt()).isEqualTo(1);
        for (String wrong : new String[] {"?limit=0", "?cursor=x", "?sort=person", "?stage=WON", "?personId=x"}) {
            Problems.expect(mtl.as(manager).get(PATH + wrong), 400);
        }
    }

    /** Phones choose the ids. */
    @Test
    void ofTwoPeoplesOperationsWithTheSameIdThePersonSaysWhichIsMeant() {
        Phone other = Phone.of(mtl.anyone(), team.hire("FIELD"), RunningServer.DEMO_PASSWORD);
        ObjectNode same = other.tell("visit.complete", Phone.newId(), "result", "Mine");
        other.push(same.put("op", operation));
        List<JsonNode> both = waiting(manager);
        assertThat(both).extracting(item -> item.get("id").asText()).containsExactly(operation, operation);

        assertThat(Problems.fields(Problems.expect(resolve(manager, "applied"), 400)))
                .containsExactly("personId");
        String second = both.get(1).get("personId").asText();
        mtl.as(manager)
                .post(PATH + "/" + operation + "/resolve", Json.object("how", "applied", "personId", second))
                .expect(204);

        assertThat(waiting(manager)).singleElement().isEqualTo(both.get(0));
        resolve(manager, "applied").expect(204);
    }

    @Test
    void anotherTerritorysManagerNeitherSeesNorResolvesIt() {
        String other = Team.found(mtl).hire("SALES_MANAGER");

        assertThat(waiting(other)).isEmpty();
        Problems.expect(resolve(other, "dismissed"), 404);
        assertThat(waiting(manager)).hasSize(1);
    }

    @Test
    void thereAreTwoWaysToResolve() {
        assertThat(Problems.fields(Problems.expect(resolve(manager, "ignored"), 400)))
                .containsExactly("how");
    }

    /** Whoever lost all roles, or changed to another department, still has what they captured before. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ANALYST"})
    void whatSomebodyBringsWhoMayNotSyncAnyMoreWaitsWhereItBelongs(String newRole) {
        String field = team.hire("FIELD");
        Phone phone = Phone.of(mtl.anyone(), field, RunningServer.DEMO_PASSWORD);
        Row visit = RowKind.VISIT.make(mtl, field);
        Row lead = RowKind.LEAD.make(mtl, field);
        PhotoUpload photo = PhotoUpload.of(phone.client(), Photo.take(60, 60));
        Team elsewhere = Team.found(mtl);
        transfer(field, elsewhere, newRole);

        List<JsonNode> results = phone.push(List.of(
                phone.tell("visit.amend", visit.id(), "result", "They want three"),
                phone.patch("lead.patch", lead.id(), 1, "company", "Elsewhere")));
        photo.whole();

        assertThat(results).extracting(result -> result.get("st").asText()).containsExactly("quarantined", "rejected");
        assertThat(waiting(manager))
                .extracting(item -> item.get("id").asText())
                .contains(results.get(0).get("op").asText());
        assertThat(waiting(elsewhere.hire("SALES_MANAGER"))).isEmpty();
        phone.tryPull(phone.newId()).expect(403);
    }

    @Test
    void whoResolvedItIsInTheAudit() {
        resolve(manager, "dismissed").expect(204);

        JsonNode entry = mtl.as(manager)
                .get("/api/v1/audit?entity=quarantined-operation&id=" + operation)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(entry.get("actor").asText()).isEqualTo("person:" + mtl.idOf(manager));
        assertThat(entry.toString()).contains("DISMISSED", "Entered by hand");
    }

    @Test
    void whatWasResolvedHalfAYearAgoIsForgottenAndWhatWaitsIsNot() throws SQLException {
        Database database = server.home().superuser();
        String old = "update platform.op_seen set received_at = now() - interval '400 days' where op_id = ?::uuid";
        database.run(old, operation);
        Chores.of(database).run("forget-operations");
        assertThat(waiting(manager)).hasSize(1);
        resolve(manager, "applied").expect(204);

        database.run(
                "update platform.op_seen set resolved_at = now() - interval '181 days' where op_id = ?::uuid",
                operation);
        Chores.of(database).run("forget-operations");

        Problems.expect(resolve(manager, "applied"), 404);
    }

    /** Takes all roles from somebody and gives them another one in another unit; none when its name is empty. */
    private void transfer(String username, Team to, String role) {
        String roles = "/api/v1/people/" + mtl.idOf(username) + "/roles";
        Client admin = mtl.as(MtlSystem.ADMIN);
        for (JsonNode held : admin.get(roles).expect(200).json().get("items")) {
            admin.send("DELETE", roles + "/" + held.get("id").asText(), "").expect(204);
        }
        if (!role.isEmpty()) {
            admin.post(roles, Json.object("role", role, "unitId", to.id())).expect(200);
        }
    }

    private Answer resolve(String username, String how) {
        return mtl.as(username)
                .post(PATH + "/" + operation + "/resolve", Json.object("how", how, "note", "Entered by hand"));
    }

    private JsonNode page(String query) {
        return mtl.as(manager).get(PATH + query).expect(200).json();
    }

    private List<JsonNode> waiting(String username) {
        List<JsonNode> items = new ArrayList<>();
        mtl.as(username).get(PATH).expect(200).json().get("items").forEach(items::add);
        return items;
    }
}
