package org.openmtl.platform.exchange.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** The clock of the cleaning; apart from it, because no guard stands before what a timer calls itself. */
@Singleton
public class ImportCleaner {
    @Inject
    private ImportCleaning cleaning;

    /** Every night; on several nodes the later ones find nothing. */
    @Schedule(hour = "3", minute = "41", persistent = false)
    public void clean() {
        cleaning.forget();
    }
}
