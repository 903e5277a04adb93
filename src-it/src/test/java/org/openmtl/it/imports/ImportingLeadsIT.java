package org.openmtl.it.imports;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.it.system.RowsSystem.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** The real leads of a marketplace come in, in whatever order its two files are sent, and come in once. */
@MtlTest
class ImportingLeadsIT {
    private static final long LEADS = 8_000;
    private static final long DEALS = 842;

    private final MtlSystem mtl;
    private RowsSystem leads;
    private ImportsSystem imports;

    ImportingLeadsIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.leads = mtl.leads(MtlSystem.MANAGER);
        this.imports = mtl.imports(MtlSystem.MANAGER);
    }

    @BeforeEach
    void anEmptyTeam() {
        String manager = Team.found(mtl).hire("SALES_MANAGER");
        leads = mtl.leads(manager);
        imports = mtl.imports(manager);
    }

    @Test
    void leadsThenDeals() {
        assertCounts(imports.bringIn(Olist.leads()), LEADS, 0, 0);
        assertCounts(imports.bringIn(Olist.deals()), 0, DEALS, 0);
        assertEverybodyIsThere();

        assertCounts(imports.bringIn(Olist.leads()), 0, 0, LEADS);
        assertCounts(imports.bringIn(Olist.deals()), 0, 0, DEALS);
        assertEverybodyIsThere();
    }

    @Test
    void dealsThenLeads() {
        assertCounts(imports.bringIn(Olist.deals()), DEALS, 0, 0);
        assertCounts(imports.bringIn(Olist.leads()), LEADS - DEALS, DEALS, 0);
        assertEverybodyIsThere();
    }

    @Test
    void aLeadKnowsWhatBothFilesSay() {
        String lead = "mql_id,first_contact_date,origin\n5420aad7fec3549a85876ba1c529bd84,2/21/2018,organic_search\n";
        String deal = "mql_id,seller_id,won_date,business_segment,declared_monthly_revenue\n"
                + "5420aad7fec3549a85876ba1c529bd84,2c43fb513632d29b3b58df74816f1b06,2018-02-26 19:58:54,pet,0.0\n";

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

    /** The data's README says these figures, too. */
    private void assertEverybodyIsThere() {
        assertThat(total("")).isEqualTo(LEADS);
        assertThat(total("&stage=WON")).isEqualTo(DEALS);
        assertThat(total("&stage=INQUIRY")).isEqualTo(LEADS - DEALS);
        Map<String, Long> origins = Olist.origins();
        assertThat(origins)
                .containsEntry("organic_search", 2_296L)
                .containsEntry("paid_search", 1_586L)
                .containsEntry("social", 1_350L)
                .containsKeys("", "unknown");
        origins.forEach((origin, count) -> {
            if (!origin.isEmpty()) {
                assertThat(total("&" + parameter("origin", origin))).as(origin).isEqualTo(count);
            }
        });
    }

    private long total(String filter) {
        return leads.page("limit=1&total=true" + filter).get("total").asLong();
    }

    private static void assertCounts(JsonNode ended, long created, long updated, long unchanged) {
        assertThat(ended.get("state").asText()).as("%s", ended).isEqualTo("DONE");
        assertThatJson(ended.get("counts"))
                .isEqualTo(Map.of(
                        "rows", created + updated + unchanged,
                        "created", created,
                        "updated", updated,
                        "unchanged", unchanged,
                        "rejected", 0));
    }
}
