package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Chores;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** Leads of the pool are taken by whoever wants them, within the policy, and go back when nobody follows them up. */
@MtlTest
class ClaimingFromThePoolIT {
    private static final List<Map<String, Object>> TO_THE_POOL = List.of(Map.of("name", "Pool"));

    private final MtlSystem mtl;
    private final Database database;

    ClaimingFromThePoolIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @Test
    void ofTwoWhoWantTheSameOneGetsIt() {
        Office office = Office.open(mtl, 2);
        office.activate(TO_THE_POOL);
        Row lead = office.capture();
        office.sellers().forEach(mtl::idOf);

        List<Answer> answers = office.sellers().parallelStream()
                .map(seller -> claim(seller, lead))
                .toList();

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        JsonNode taken = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(taken.get("stage").asText()).isEqualTo("SAL");
        assertThat(taken.hasNonNull("contactBy")).isTrue();
        assertThat(pool(office)).isEmpty();
        assertThat(reasons(office, lead)).containsExactly("CLAIMED", "RULE_TO_POOL");
    }

    @Test
    void aPolicyLimitsClaimsAndCoolsDown() {
        Office office = Office.open(mtl, 2);
        office.policy("claimsPerDay", 2, "cooldownDays", 7);
        office.activate(TO_THE_POOL);
        List<Row> leads =
                Stream.generate(() -> office.capture("country", "ES")).limit(3).toList();
        assertThat(pool(office)).hasSize(3);
        claim(office.seller(0), leads.get(0)).expect(200);

        release(office.seller(0), leads.get(0)).expect(200);
        assertThat(code(claim(office.seller(0), leads.get(0)), 409)).isEqualTo("claim-cooling-down");
        claim(office.seller(0), leads.get(1)).expect(200);
        assertThat(code(claim(office.seller(0), leads.get(2)), 409)).isEqualTo("claim-limit");
        claim(office.seller(1), leads.get(0)).expect(200);
    }

    @Test
    void somebodyElsesLeadIsReleasedByAManagerOnly() {
        Office office = Office.open(mtl, 2);
        office.policy("holdingCap", 1);
        office.activate(TO_THE_POOL);
        Row lead = office.capture();
        Row other = office.capture();
        claim(office.seller(0), lead).expect(200);

        assertThat(code(claim(office.seller(0), other), 409)).isEqualTo("claim-limit");
        assertThat(code(release(office.seller(1), lead), 403)).isEqualTo("lead-not-yours-to-release");
        assertThat(release(office.manager(), lead).expect(200).json().has("ownerId"))
                .isFalse();
        Problems.expect(mtl.as("analyst1").send("POST", path(lead, "claim"), ""), 403);
        Problems.expect(claim(MtlSystem.FIELD2, lead), 404);
    }

    @Test
    void whatNobodyFollowsUpGoesBackAfterAWarning() throws SQLException {
        Office office = Office.open(mtl, 2);
        office.policy("idleDays", 10, "warnDays", 2);
        office.activate(List.of(office.everythingToTheTeam()));
        Row idle = office.capture();
        Row followed = office.capture();
        age(office, 9);
        mtl.leads(office.seller(1)).change(mtl.leads(office.seller(1)).read(followed.id()), "note", "Called");

        Chores.of(database).run("recycle-leads");
        assertThat(database.column(
                        "select lead_id from leads.routing where warned_at is not null and unit_id = ?::uuid",
                        office.unit()))
                .containsExactly(idle.id());
        assertThat(pool(office)).isEmpty();
        age(office, 3);
        Chores.of(database).run("recycle-leads");

        assertThat(pool(office)).containsExactly(idle.id());
        assertThat(reasons(office, idle)).startsWith("RECYCLED");
        assertThat(code(claim(office.seller(1), followed), 409)).isEqualTo("lead-not-in-pool");
    }

    @Test
    void aLateAnswerIsEscalatedOnce() throws SQLException {
        Office office = Office.open(mtl, 2);
        office.policy(
                "acceptMinutes",
                60,
                "escalation",
                List.of(Map.of("atPercent", 50, "do", "NOTIFY"), Map.of("atPercent", 100, "do", "REASSIGN")));
        office.activate(List.of(office.everythingToTheTeam()));
        Row lead = office.capture();
        String first = lead.text("ownerId");

        database.runAsAJob(
                "update leads.response_clock set started_at = started_at - interval '9 days', due_at = now() - interval '1 day'"
                        + " where lead_id = '" + lead.id() + "'");
        database.runAsAJob("update leads.escalation set at = now() - interval '1 hour' where clock_id in"
                + " (select id from leads.response_clock where lead_id = '" + lead.id() + "')");
        Chores.of(database).run("escalate-leads");

        String second = mtl.leads(office.manager()).read(lead.id()).text("ownerId");
        assertThat(office.people()).contains(second);
        assertThat(second).isNotEqualTo(first);
        assertThat(reasons(office, lead)).containsExactly("CHOSEN", "ESCALATED", "CHOSEN");
        Chores.of(database).run("escalate-leads");
        assertThat(reasons(office, lead)).hasSize(3);
    }

    /** As if all had happened some days earlier. */
    private void age(Office office, int days) throws SQLException {
        String earlier = " - interval '" + days + " days'";
        database.runAsAJob("update leads.lead set created_at = created_at" + earlier + ", handed_at = handed_at"
                + earlier
                + ", stage_since = stage_since" + earlier + ", updated_at = updated_at" + earlier + " where unit_id = '"
                + office.unit() + "'");
        database.runAsAJob("update leads.routing set since = since" + earlier + ", warned_at = warned_at" + earlier
                + ", followed_up_at = followed_up_at" + earlier + " where unit_id = '" + office.unit() + "'");
    }

    private Answer claim(String username, Row lead) {
        return mtl.as(username).send("POST", path(lead, "claim"), "");
    }

    private Answer release(String username, Row lead) {
        return mtl.as(username).send("POST", path(lead, "release"), "");
    }

    private static String path(Row lead, String verb) {
        return "/api/v1/lead-pool/" + lead.id() + "/" + verb;
    }

    private List<String> pool(Office office) {
        return mtl.as(office.manager())
                .get("/api/v1/lead-pool?unitId=" + office.unit())
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("id");
    }

    private List<String> reasons(Office office, Row lead) {
        return mtl.leads(office.manager()).of(lead, "assignment").stream()
                .map(decision -> decision.get("reason").asText())
                .toList();
    }

    private static String code(Answer answer, int status) {
        return Problems.expect(answer, status).get("code").asText();
    }
}
