package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
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

/** A lead goes from stage to stage: the ways there are, why it went, and another chance. */
@MtlTest
class MovingALeadIT {
    private static final String LONG_AGO = "2018-02-01T00:00:00Z";

    private final MtlSystem mtl;
    private final Database superuser;

    MovingALeadIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
    }

    @Test
    void everyMoveSaysWhyAndHowLongTheStageBeforeLasted() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);

        Row qualified = Row.of(move(lead, "qualify", Json.object("reason", "Asked for a demonstration"))
                .expect(200));
        Row won = mtl.leads(MtlSystem.FIELD1).change(qualified, "stage", "WON", "stageReason", "Signed at the fair");

        assertThat(qualified.text("stage")).isEqualTo("MQL");
        assertThat(won.text("stageReason")).isEqualTo("Signed at the fair");
        assertThat(mtl.leads(MtlSystem.FIELD1).of(won, "stages"))
                .extracting(stage -> stage.get("reason").asText())
                .containsExactly("captured", "Asked for a demonstration", "Signed at the fair");
        assertThat(mtl.leads(MtlSystem.FIELD1).of(won, "stages"))
                .extracting(stage -> stage.has("seconds"))
                .containsExactly(false, true, true);
    }

    @Test
    void noLeadGoesBackOnItsWayToSales() {
        Row sold = mtl.leads(MtlSystem.FIELD1).create("company", Companies.name(), "stage", "SQL");

        assertThat(code(move(sold, "qualify", Json.object("reason", "?")), 409)).isEqualTo("lead-stage");
        Answer edited = mtl.leads(MtlSystem.FIELD1).tryChange(sold, Json.object("stage", "INQUIRY"));
        assertThat(Problems.fields(Problems.expect(edited, 400))).containsExactly("stage");
        assertThat(edited.body()).contains("SQL", "INQUIRY");
        assertThatThrownBy(() -> superuser.runAsAJob(
                        "update leads.lead set stage = 'INQUIRY', version = version + 1 where id = '" + sold.id()
                                + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("cannot go from SQL to INQUIRY");
    }

    @Test
    void aRefusalGoesWhereItsCodeSays() {
        Row timing = refused(Json.object("code", "TIMING", "reason", "Budget in spring"));
        Row unfit = refused(Json.object("code", "wrong_fit"));
        Row busy = refused(Json.object("code", "NO_CAPACITY"));

        assertThat(List.of(timing, unfit, busy))
                .extracting(lead -> lead.text("stage"))
                .containsExactly("NURTURING", "DISQUALIFIED", "REJECTED");
        assertThat(timing.text("refusalCode")).isEqualTo("TIMING");
        assertThat(timing.text("refusal")).isEqualTo("Budget in spring");
        assertThat(mtl.leads(MtlSystem.FIELD1).of(timing, "stages"))
                .extracting(stage -> stage.get("reason").asText())
                .endsWith("TIMING: Budget in spring", "refused as TIMING");
    }

    @Test
    void aRefusalSaysWhy() {
        Row handed = handedOver();

        assertThat(Problems.fields(Problems.expect(move(handed, "refuse", "{}"), 400)))
                .containsExactly("code");
        assertThat(Problems.fields(Problems.expect(move(handed, "refuse", Json.object("code", "BORED")), 400)))
                .containsExactly("code");
        assertThat(Problems.fields(Problems.expect(move(handed, "qualify", "{}"), 400)))
                .containsExactly("reason");
    }

    @Test
    void anotherChanceIsGivenAfterAWhile() throws SQLException {
        Row lost = mtl.leads(MtlSystem.FIELD1)
                .create("company", Companies.name(), "stage", "LOST", "firstContactAt", LONG_AGO);
        String again = Json.object("reason", "A new plant");

        Row recycled = Row.of(move(lost, "recycle", again).expect(200));

        assertThat(recycled.text("stage")).isEqualTo("INQUIRY");
        assertThat(recycled.json().get("recycled").asInt()).isEqualTo(1);
        Row lostAgain = mtl.leads(MtlSystem.FIELD1).change(recycled, "stage", "LOST");
        assertThat(code(move(lostAgain, "recycle", again), 409)).isEqualTo("lead-cooling-down");
        superuser.runAsAJob("update leads.lead set recycled = 3, stage_since = now() - interval '1 year' where id = '"
                + lost.id() + "'");
        Row waited = mtl.leads(MtlSystem.FIELD1).read(lost.id());
        assertThat(code(move(waited, "recycle", again), 409)).isEqualTo("lead-recycled-out");
        Answer edited = mtl.leads(MtlSystem.FIELD1).tryChange(waited, Json.object("stage", "INQUIRY"));
        assertThat(Problems.fields(Problems.expect(edited, 400))).containsExactly("stage");
    }

    @Test
    void aMoveIsMadeOnTheVersionSeen() {
        Row seen = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        mtl.leads(MtlSystem.FIELD1).change(seen, "city", "Cuenca");

        assertThat(code(move(seen, "qualify", Json.object("reason", "Wants one")), 412))
                .isEqualTo("stale-version");
    }

    private Row refused(String why) {
        return Row.of(move(handedOver(), "refuse", why).expect(200));
    }

    private Row handedOver() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        String owner = Json.object("ownerId", mtl.idOf(MtlSystem.FIELD1));
        return Row.of(move(MtlSystem.MANAGER, lead, "hand-over", owner).expect(200));
    }

    private Answer move(Row lead, String verb, String body) {
        return move(MtlSystem.FIELD1, lead, verb, body);
    }

    private Answer move(String username, Row lead, String verb, String body) {
        return mtl.as(username).with("If-Match", lead.etag()).post("/api/v1/leads/" + lead.id() + "/" + verb, body);
    }

    private static String code(Answer answer, int status) {
        return Problems.expect(answer, status).get("code").asText();
    }
}
