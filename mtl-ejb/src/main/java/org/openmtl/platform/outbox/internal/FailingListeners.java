package org.openmtl.platform.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.openmtl.platform.sql.Sql;

/** Shows operators that a listener fails. */
@ApplicationScoped
public class FailingListeners {
    private static final String COUNT = "SELECT count(*) FROM platform.fact_publication WHERE attempts > 0";

    @Inject
    private Sql sql;

    /** A gauge is there once its bean is: nobody else asks for this one. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // To be there is enough.
    }

    /** Alarm above 0 for an hour: then somebody has to look why. */
    @Gauge(
            name = "mtl_facts_failing",
            unit = MetricUnits.NONE,
            absolute = true,
            description = "Facts that a listener has failed at and that come again")
    @Transactional
    public long count() {
        return sql.first(COUNT, row -> row.getLong(1)).orElseThrow();
    }
}
