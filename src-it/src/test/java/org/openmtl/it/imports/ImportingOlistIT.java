package org.openmtl.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.Product;
import org.openmtl.it.system.MtlSystem;

/** The real leads and deals of Olist come in, where somebody has put the files. */
@MtlTest
@EnabledIf("isThere")
class ImportingOlistIT extends MarketplaceImports {
    ImportingOlistIT(MtlSystem mtl) throws IOException {
        super(mtl, Marketplace.olist());
    }

    static boolean isThere() {
        return Product.hasData();
    }

    @Test
    void theFilesAreThoseThatThePublisherCounted() throws IOException {
        assertThat(Marketplace.olist().origins())
                .containsEntry("organic_search", 2_296L)
                .containsEntry("paid_search", 1_586L)
                .containsEntry("social", 1_350L);
    }
}
