package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.Team;

/** A new phone gets what is needed today before all the rest, and still everything. */
@MtlTest
class OpeningTheDayIT {
    private final MtlSystem mtl;

    OpeningTheDayIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void todaysVisitsWithTheirAccountsAndTheLeadsToBeAnsweredComeFirst() {
        Team team = Team.found(mtl);
        String seller = team.hire("FIELD");
        String manager = team.hire("SALES_MANAGER");
        String colleague = team.hire("FIELD");
        Row account = RowKind.ACCOUNT.make(mtl, seller);
        String visit = planned(seller, account, 0);
        planned(seller, RowKind.ACCOUNT.make(mtl, seller), 7);
        planned(colleague, RowKind.ACCOUNT.make(mtl, seller), 0);
        Row lead = RowKind.LEAD.make(mtl, seller);
        mtl.as(manager)
                .with("If-Match", lead.etag())
                .post("/api/v1/leads/" + lead.id() + "/hand-over", Json.object("ownerId", mtl.idOf(seller)))
                .expect(200);
        RowKind.LEAD.make(mtl, seller);
        Phone phone = Phone.of(mtl.anyone(), seller, RunningServer.DEMO_PASSWORD);

        JsonNode first = phone.firstPage();

        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(first.has("cursor")).isFalse();
        assertThat(ids(first)).containsExactly(account.id(), visit, lead.id());
        Copy copy = new Copy();
        phone.bootstrap(copy::take);
        phone.check()
                .fields()
                .forEachRemaining(told -> assertThat(copy.sum(told.getKey()))
                        .as(told.getKey())
                        .isEqualTo(told.getValue().get("n").asLong() + " "
                                + told.getValue().get("h").asText()));
        assertThat(phone.all("account")).hasSize(3);
    }

    @Test
    void whoHasNothingToDoTodayGetsTheWholeAtOnce() {
        String seller = Team.found(mtl).hire("FIELD");
        RowKind.LEAD.make(mtl, seller);

        JsonNode first =
                Phone.of(mtl.anyone(), seller, RunningServer.DEMO_PASSWORD).firstPage();

        assertThat(first.get("more").asBoolean()).isFalse();
        assertThat(first.has("cursor")).isTrue();
    }

    private String planned(String username, Row account, int inDays) {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(inDays).toString();
        return mtl.visits(username)
                .create("accountId", account.id(), "date", day)
                .id();
    }

    private static List<String> ids(JsonNode page) {
        return java.util.stream.StreamSupport.stream(page.get("ch").spliterator(), false)
                .map(entry -> entry.get("id").asText())
                .toList();
    }
}
