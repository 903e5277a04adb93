package org.openmtl.it.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** What somebody may not see any more leaves their phone, also when they go on seeing other things of the same unit. */
@MtlTest
class ChangingRolesIT {
    private static final String BOOTSTRAP = "/mobile/v1/sync/bootstrap";

    private final MtlSystem mtl;
    private final Team team;
    private final String username;
    private final Client phone;

    ChangingRolesIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.team = Team.found(mtl);
        this.username = team.hire("FIELD");
        this.phone = mtl.as(username);
    }

    @Test
    void whoLosesOneOfTwoRolesOfAUnitTakesItAnew() {
        String roles = "/api/v1/people/" + mtl.idOf(username) + "/roles";
        Client admin = mtl.as(MtlSystem.ADMIN);
        admin.post(roles, Json.object("role", "EVENT_MANAGER", "unitId", team.id()))
                .expect(200);
        RowKind.VISIT.make(mtl, username);
        JsonNode before = phone.get(BOOTSTRAP).expect(200).json();
        assertThat(kinds(before)).contains("visit", "account");

        admin.send("DELETE", roles + "/" + assignment(admin.get(roles).json(), "FIELD"), "")
                .expect(204);

        List<JsonNode> news = scopeNews(before.get("cursor").asText());
        assertThat(news).extracting(one -> one.get("op").asText()).containsExactly("lose", "gain");
        String scope = news.get(1).get("s").asText();
        assertThat(news.get(0).get("s").asText()).isEqualTo(scope);
        assertThat(kinds(phone.get(BOOTSTRAP + "?scope=" + scope).expect(200).json()))
                .contains("account")
                .doesNotContain("visit");
    }

    @Test
    void whoLosesTheOnlyRoleOfAUnitLosesTheUnit() {
        Team other = Team.found(mtl);
        String roles = "/api/v1/people/" + mtl.idOf(username) + "/roles";
        Client admin = mtl.as(MtlSystem.ADMIN);
        admin.post(roles, Json.object("role", "EVENT_MANAGER", "unitId", other.id()))
                .expect(200);
        String cursor = phone.get(BOOTSTRAP).expect(200).json().get("cursor").asText();

        admin.send("DELETE", roles + "/" + assignment(admin.get(roles).json(), "EVENT_MANAGER"), "")
                .expect(204);

        assertThat(scopeNews(cursor)).extracting(one -> one.get("op").asText()).containsExactly("lose");
    }

    private List<JsonNode> scopeNews(String cursor) {
        return Awaitility.await().until(() -> entries(cursor), entries -> !entries.isEmpty());
    }

    private List<JsonNode> entries(String cursor) {
        List<JsonNode> news = new ArrayList<>();
        phone.get("/mobile/v1/sync/pull?max=500&cursor=" + cursor)
                .expect(200)
                .json()
                .get("ch")
                .forEach(change -> {
                    if (change.get("t").asText().equals("$scope")) {
                        news.add(change);
                    }
                });
        return news;
    }

    private static List<String> kinds(JsonNode page) {
        List<String> kinds = new ArrayList<>();
        page.get("ch").forEach(change -> kinds.add(change.get("t").asText()));
        return kinds;
    }

    private static String assignment(JsonNode roles, String role) {
        for (JsonNode held : roles.get("items")) {
            if (held.get("role").asText().equals(role)) {
                return held.get("id").asText();
            }
        }
        throw new AssertionError("no role " + role + " in " + roles);
    }
}
