package org.openmtl.it.imports;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.it.system.RowsSystem.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** The leads of a marketplace come in, in whatever order its two files are sent, and come in once. */
abstract class MarketplaceImports {
    private final MtlSystem mtl;
    private final Marketplace marketplace;
    private final long leadCount;
    private final long dealCount;
    private RowsSystem leads;
    private ImportsSystem imports;

    MarketplaceImports(MtlSystem mtl, Marketplace marketplace) {
        this.mtl = mtl;
        this.marketplace = marketplace;
        this.leadCount = marketplace.leadCount();
        this.dealCount = marketplace.dealCount();
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
        assertCounts(imports.bringIn(marketplace.leads()), leadCount, 0, 0);
        assertCounts(imports.bringIn(marketplace.deals()), 0, dealCount, 0);
        assertEverybodyIsThere();

        assertCounts(imports.bringIn(marketplace.leads()), 0, 0, leadCount);
        assertCounts(imports.bringIn(marketplace.deals()), 0, 0, dealCount);
        assertEverybodyIsThere();
    }

    @Test
    void dealsThenLeads() {
        assertCounts(imports.bringIn(marketplace.deals()), dealCount, 0, 0);
        assertCounts(imports.bringIn(marketplace.leads()), leadCount - dealCount, dealCount, 0);
        assertEverybodyIsThere();
    }

    private void assertEverybodyIsThere() {
        assertThat(total("")).isEqualTo(leadCount);
        assertThat(total("&stage=WON")).isEqualTo(dealCount);
        assertThat(total("&stage=INQUIRY")).isEqualTo(leadCount - dealCount);
        Map<String, Long> origins = marketplace.origins();
        assertThat(origins).containsKeys("", "unknown").hasSizeGreaterThan(5);
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
