package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** A visit is planned, checked in at and told of, in whatever order its operations arrive. */
@MtlTest
class VisitingFromAPhoneIT {
    private final MtlSystem mtl;
    private final RunningServer server;
    private final Phone phone;

    VisitingFromAPhoneIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void aPlannedVisitIsCheckedInAtAndDone() {
        String id = planned();

        phone.push(phone.tell("visit.check-in", id, "at", "2026-11-20T09:00:00Z"));
        assertThat(visit(id).text("state")).isEqualTo("CHECKED_IN");
        JsonNode done = phone.push(phone.tell("visit.complete", id, "outcome", "FOLLOW_UP", "result", "They measure"));

        assertThat(done.get("st").asText()).isEqualTo("applied");
        assertThat(visit(id).text("state")).isEqualTo("DONE");
        assertThat(visit(id).text("result")).isEqualTo("They measure");
        assertThat(visit(id).text("checkedInAt")).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void theEarliestCheckInStandsWhicheverArrivesFirst() {
        String id = planned();

        JsonNode later = phone.push(phone.tell("visit.check-in", id, "at", "2026-11-20T09:30:00Z"));
        JsonNode earlier = phone.push(phone.tell("visit.check-in", id, "at", "2026-11-20T09:00:00Z"));
        JsonNode between = phone.push(phone.tell("visit.check-in", id, "at", "2026-11-20T09:10:00Z"));

        assertThat(List.of(later, earlier, between))
                .allMatch(result -> result.get("st").asText().equals("applied"));
        assertThat(later.has("already")).isFalse();
        assertThat(earlier.has("already")).isFalse();
        assertThat(between.get("already").asBoolean()).isTrue();
        assertThat(visit(id).text("checkedInAt")).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void aVisitThatIsDoneStaysDoneWhenSomebodyChecksIn() {
        String id = RowKind.VISIT.make(mtl, MtlSystem.FIELD1).id();

        JsonNode result = phone.push(phone.tell("visit.check-in", id));

        assertThat(result.get("st").asText()).isEqualTo("applied");
        assertThat(visit(id).text("state")).isEqualTo("DONE");
        assertThat(visit(id).json().has("checkedInAt")).isTrue();
    }

    @Test
    void whatIsToldLastOfAVisitStaysAndTheAuditKnowsWhatStoodThere() {
        String id = planned();
        phone.push(phone.tell("visit.complete", id, "result", "First", "nextStep", "Call"));

        JsonNode again = phone.push(phone.tell("visit.complete", id, "result", "Second"));
        JsonNode amended = phone.push(phone.tell("visit.amend", id, "result", "Third", "reason", "I had mixed up two"));

        assertThat(again.get("st").asText()).isEqualTo("merged");
        assertThat(again.at("/lost/0/server").asText()).isEqualTo("First");
        assertThat(amended.at("/lost/0/server").asText()).isEqualTo("Second");
        assertThat(visit(id).text("result")).isEqualTo("Third");
        assertThat(visit(id).text("nextStep")).isEqualTo("Call");
        String audit = mtl.as(MtlSystem.MANAGER)
                .get("/api/v1/audit?entity=visit&id=" + id)
                .expect(200)
                .body();
        assertThat(audit).contains("First", "Second", "I had mixed up two");
    }

    @Test
    void whatAVisitWasLoggedWithIsToldWhenItIsReplaced() {
        String account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1).id();
        String id = mtl.visits(MtlSystem.FIELD1)
                .create("accountId", account, "date", "2026-11-20", "state", "DONE", "result", "They want two")
                .id();

        JsonNode amended = phone.push(phone.tell("visit.amend", id, "result", "They want three", "note", "Call first"));

        assertThat(amended.get("st").asText()).isEqualTo("merged");
        assertThat(amended.get("lost")).hasSize(1);
        assertThat(amended.at("/lost/0/server").asText()).isEqualTo("They want two");
    }

    @Test
    void onlyWhatIsDoneIsAmended() {
        assertThat(phone.push(phone.tell("visit.amend", planned(), "result", "Too early"))
                        .get("st")
                        .asText())
                .isEqualTo("quarantined");
    }

    @Test
    void nothingThatWasSeenIsRejectedForWhatItSays() {
        String id = planned();

        for (ObjectNode operation : List.of(
                phone.tell("visit.check-in", id, "at", "yesterday"),
                phone.tell("visit.complete", id, "outcome", "so so"),
                phone.tell("visit.complete", id, "accountId", UUID.randomUUID().toString()),
                phone.tell("visit.amend", id, "mood", "good"),
                phone.tell("visit.check-in", UUID.randomUUID().toString()))) {
            assertThat(phone.push(operation).get("st").asText())
                    .as("%s", operation)
                    .isEqualTo("quarantined");
        }
    }

    @Test
    void aVisitThatLeftTheTerritoryIsKeptForAPerson() {
        Team team = Team.found(mtl);
        Phone other = Phone.of(mtl.anyone(), team.hire("FIELD"), RunningServer.DEMO_PASSWORD);

        JsonNode result = other.push(other.tell("visit.complete", planned(), "result", "Told too late"));

        assertThat(result.get("st").asText()).isEqualTo("quarantined");
        assertThat(server.home()
                        .superuser()
                        .number(
                                "select count(*) from platform.op_seen where op_id = ?::uuid and operation::text like '%Told too late%'",
                                result.get("op").asText()))
                .isEqualTo(1);
    }

    @Test
    void anArchivedVisitIsForThePersonToDecide() {
        Row visit = RowKind.VISIT.make(mtl, MtlSystem.FIELD1);
        mtl.visits(MtlSystem.FIELD1).archive(visit);

        JsonNode result = phone.push(phone.tell("visit.amend", visit.id(), "result", "More"));

        assertThat(result.get("st").asText()).isEqualTo("conflict");
        assertThat(result.get("reason").asText()).isEqualTo("gone");
    }

    @Test
    void helloTellsWhatIsUnderstoodAndNothingElse() {
        JsonNode operations =
                mtl.anyone().get("/mobile/v1/hello").expect(200).json().get("operations");

        assertThat(operations).isNotEmpty().allSatisfy(type -> {
            JsonNode result =
                    phone.push(phone.tell(type.asText(), UUID.randomUUID().toString()));
            assertThat(result.at("/problem/errors/0/field").asText()).isNotEqualTo("type");
        });
        assertThat(phone.push(phone.tell("quiz.submit", UUID.randomUUID().toString()))
                        .at("/problem/errors/0/field")
                        .asText())
                .isEqualTo("type");
    }

    private String planned() {
        String account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1).id();
        return Row.of(mtl.as(MtlSystem.FIELD1)
                        .post("/api/v1/visits", Json.object("accountId", account, "date", "2026-11-20"))
                        .expect(201))
                .id();
    }

    private Row visit(String id) {
        return mtl.visits(MtlSystem.FIELD1).read(id);
    }
}
