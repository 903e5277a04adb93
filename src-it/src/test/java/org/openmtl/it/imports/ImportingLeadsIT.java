package org.openmtl.it.imports;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** Leads and deals in the form of Olist's come in. */
@MtlTest
class ImportingLeadsIT extends MarketplaceImports {
    private final MtlSystem mtl;

    ImportingLeadsIT(MtlSystem mtl) {
        super(mtl, Marketplace.madeUp(1_500, 160));
        this.mtl = mtl;
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
