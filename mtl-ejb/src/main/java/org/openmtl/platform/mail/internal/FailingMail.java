package org.openmtl.platform.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.openmtl.platform.sql.Sql;

/** Shows operators that mail does not get out. */
@ApplicationScoped
public class FailingMail {
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM platform.mail WHERE state = 'PENDING' AND outcome IS NOT NULL)
                 + (SELECT count(*) FROM platform.mail WHERE state = 'DEAD' AND ended_at > now() - interval '1 day')
            """;

    @Inject
    private Sql sql;

    /** A gauge is there once its bean is: nobody else asks for this one. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // To be there is enough.
    }

    /** Alarm above 0 for an hour: a server that is down, or addresses that it refuses. */
    @Gauge(
            name = "mtl_mail_failing",
            unit = MetricUnits.NONE,
            absolute = true,
            description = "Mails that were tried in vain and come again, and those given up within a day")
    @Transactional
    public long count() {
        return sql.first(COUNT, row -> row.getLong(1)).orElseThrow();
    }
}
