package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** What is searched stands apart from the leads and goes along with all that becomes of them. */
@MtlTest
class FindingWhatLeadsAreCalledIT {
    private static final String TEXTS_THAT_DIFFER = """
            SELECT count(*) FROM (SELECT id, unit_id, created_at, search FROM leads.lead WHERE archived_at IS NULL) AS lead
              FULL JOIN leads.lead_text AS text USING (id)
              JOIN platform.unit u ON u.id IN (lead.unit_id, text.unit_id) AND u.ancestors @> ARRAY[CAST(? AS uuid)]
             WHERE (lead.unit_id, lead.created_at, lead.search) IS DISTINCT FROM (text.unit_id, text.created_at, text.search)
            """;

    private final MtlSystem mtl;
    private final Database database;
    private final Team team;
    private final String manager;
    private final RowsSystem leads;

    FindingWhatLeadsAreCalledIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
        this.team = Team.found(mtl);
        this.manager = team.hire("SALES_MANAGER");
        this.leads = mtl.leads(manager);
    }

    @AfterEach
    void whatIsSearchedIsWhatTheLeadsSay() {
        assertThat(database.number(TEXTS_THAT_DIFFER, team.id())).isZero();
    }

    @Test
    void aLeadIsFoundByItsNewNameOnly() {
        String before = Companies.unique();
        String after = Companies.unique();
        Row lead = leads.create("company", before, "email", Companies.email());

        leads.change(leads.change(lead, "city", "Lugo"), "company", after);

        assertThat(found(leads, before)).isEmpty();
        assertThat(found(leads, after)).containsExactly(lead.id());
    }

    @Test
    void aLeadIsFoundWhereItWent() {
        String company = Companies.unique();
        Team below = team.foundBelow();
        RowsSystem there = mtl.leads(below.hire("FIELD"));
        Row lead = leads.create("company", company);
        assertThat(found(there, company)).isEmpty();

        leads.change(lead, "unitId", below.id());

        assertThat(found(there, company)).containsExactly(lead.id());
        assertThat(found(leads, company)).containsExactly(lead.id());
    }

    @Test
    void aMergedLeadIsFoundByWhatTheWinnerTookOverUntilItIsFreeAgain() {
        String name = Companies.unique();
        Row winner = leads.create("name", "Ana Ruiz", "company", Companies.name());
        Row loser = leads.create("name", name);
        JsonNode merge = mtl.as(manager)
                .post("/api/v1/leads/" + winner.id() + "/merge", Json.object("loser", loser.id()))
                .expect(200)
                .json();
        assertThat(found(leads, name)).containsExactly(winner.id());

        mtl.as(manager)
                .post("/api/v1/merges/" + merge.get("id").asText() + "/undo", "{}")
                .expect(200);

        assertThat(found(leads, name)).containsExactly(loser.id());
    }

    @Test
    void anArchivedLeadIsFoundNoMore() {
        Row lead = leads.create("company", Companies.unique());

        leads.archive(lead);

        assertThat(found(leads, lead.text("company"))).isEmpty();
    }

    @Test
    void whatIsFoundIsInTheOrderOfItsLastChangeToo() {
        String company = Companies.unique();
        Row first = leads.create("company", company);
        Row second = leads.create("company", company);
        Row third = leads.create("company", company);
        leads.change(first, "city", "Lugo");
        String query = RowsSystem.parameter("q", company) + "&limit=2&sort=";

        assertThat(leads.allPages(query + "-updatedAt")).containsExactly(first.id(), third.id(), second.id());
        assertThat(leads.allPages(query + "updatedAt")).containsExactly(second.id(), third.id(), first.id());
        assertThat(leads.allPages(query + "createdAt")).containsExactly(first.id(), second.id(), third.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe.oneill@%1$s.example.com",
                "ZOË O'Neill",
                "%2$s",
                "+%2$s",
                "'neill 50%% off\\ %1$s",
                "off\\ %1$s_1111 222 gmbh",
                "杭州%1$s有限",
                "1111 222 gmbh zoe.oneill@%1$s"
            })
    void aPersonIsFoundByAnyPartOfWhatTheyAreCalled(String wanted) throws SQLException {
        String mark = Companies.unique();
        String phone = Companies.phone();
        Row lead = leads.create(
                "name",
                "Zoë O'Neill",
                "company",
                "50%% off\\ %1$s_1111 222 GmbH".formatted(mark),
                "email",
                "zoe.oneill@" + mark + ".example.com",
                "externalId",
                "杭州" + mark + "有限公司",
                "phone",
                phone);
        leads.create("name", "Zoë O'Neill", "company", "50 off 1111 222 GmbH");
        database.run("ANALYZE leads.lead, leads.lead_text");

        assertThat(found(leads, wanted.formatted(mark, phone.substring(1)))).contains(lead.id());
    }

    private static List<String> found(RowsSystem leads, String text) {
        return leads.allPages(RowsSystem.parameter("q", text));
    }
}
