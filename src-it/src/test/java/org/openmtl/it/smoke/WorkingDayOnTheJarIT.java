package org.openmtl.it.smoke;

import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.system.MtlSystem;

/** {@code java -jar mtl.jar}. */
@MtlTest
class WorkingDayOnTheJarIT extends WorkingDay {
    private final MtlSystem mtl;

    WorkingDayOnTheJarIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Override
    MtlSystem mtl() {
        return mtl;
    }
}
