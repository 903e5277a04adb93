package org.openmtl.platform.exchange.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.rows.Rows;

/** Forgets files: they hold personal data, and what was taken from them stands elsewhere. */
@Stateless
@Guarded
public class ImportCleaning {
    private static final int DAYS_KEPT = 90;

    @Inject
    private ImportStore store;

    @Inject
    private Rows rows;

    /** Removes imports of long ago, and what is left of uploads during which a node died. */
    @OpenToAnyone(because = "the clock calls it, and it takes nothing from its caller")
    public void forget() {
        OffsetDateTime now = rows.now();
        store.forget(now.minusDays(DAYS_KEPT), now.minusDays(1));
    }
}
