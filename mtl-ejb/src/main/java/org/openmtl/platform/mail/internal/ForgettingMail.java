package org.openmtl.platform.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Forgets to whom mail was sent, 30 days after it was or was given up. */
@ApplicationScoped
class ForgettingMail implements Chore {
    private static final int AT_ONCE = 1000;

    /** Served by mail_ended. */
    private static final String FORGET = """
            DELETE FROM platform.mail
             WHERE id IN (SELECT id FROM platform.mail WHERE ended_at < now() - interval '30 days' ORDER BY ended_at LIMIT ?)
            """;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "forget-mail";
    }

    @Override
    public boolean step() {
        return sql.run(FORGET, AT_ONCE) == AT_ONCE;
    }
}
