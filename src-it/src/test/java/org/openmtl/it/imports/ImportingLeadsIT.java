package org.openmtl.it.imports;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** Leads and deals in the form of Olist's come in. */
@MtlTest
class ImportingLeadsIT extends MarketplaceImports {
    private static final String ANALYZED = """
            select analyze_count from pg_stat_user_tables where schemaname = 'leads' and relname = 'lead'""";

    private final MtlSystem mtl;
    private final Database database;

    ImportingLeadsIT(MtlSystem mtl, RunningServer server) {
        super(mtl, Marketplace.madeUp(1_500, 160));
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @Test
    void thePlannerLearnsHowManyHaveCome() {
        long before = database.number(ANALYZED);
        String rows = IntStream.range(0, 600)
                .mapToObj(row -> "Grown " + row + ",grown" + row + "@example.net\n")
                .collect(Collectors.joining());

        mtl.imports(Team.found(mtl).hire("SALES_MANAGER"))
                .bringIn(("name,email\n" + rows).getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() -> assertThat(database.number(ANALYZED)).isGreaterThan(before));
    }

    @Test
    void aLeadKnowsWhatBothFilesSay() {
        String lead = "mql_id,first_contact_date,origin\n5420aad7fec3549a85876ba1c529bd84,2/21/2018,organic_search\n";
        String deal = "mql_id,seller_id,won_date,business_segment,declared_monthly_revenue\n"
                + "5420aad7fec3549a85876ba1c529bd84,2c43fb513632d29b3b58df74816f1b06,2018-02-26 19:58:54,pet,0.0\n";

        String manager = Team.found(mtl).hire("SALES_MANAGER");
        RowsSystem leads = mtl.leads(manager);
        ImportsSystem imports = mtl.imports(manager);

        imports.bringIn(lead.getBytes(StandardCharsets.UTF_8));
        imports.bringIn(deal.getBytes(StandardCharsets.UTF_8));

        assertThatJson(leads.list("").get(0))
                .isObject()
                .containsAllEntriesOf(Map.of(
                        "externalId", "5420aad7fec3549a85876ba1c529bd84",
                        "origin", "organic_search",
                        "stage", "WON",
                        "firstContactAt", "2018-02-21T00:00:00Z",
                        "wonAt", "2018-02-26T19:58:54Z",
                        "stageSince", "2018-02-26T19:58:54Z",
                        "channel", "import",
                        "attributes",
                                Map.of(
                                        "seller_id", "2c43fb513632d29b3b58df74816f1b06",
                                        "business_segment", "pet",
                                        "declared_monthly_revenue", "0.0")));
    }
}
