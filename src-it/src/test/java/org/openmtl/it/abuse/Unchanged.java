package org.openmtl.it.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.harness.Database;

/** Sees whether anything was written: every write leaves an audit entry, a token or a row of the feed. */
final class Unchanged {
    private static final String WRITES = """
            select (select coalesce(max(seq), 0) from platform.audit_entry) || ' audit, '
                || (select coalesce(max(seq), 0) from platform.chg) || ' feed, '
                || (select count(*) from platform.token_family) || ' sessions, '
                || (select count(*) from platform.idempotency_key) || ' keys'""";

    private final Database database;
    private final List<@Nullable String> before;

    private Unchanged(Database database) {
        this.database = database;
        this.before = database.column(WRITES);
    }

    /** Looks now. */
    static Unchanged since(Database database) {
        return new Unchanged(database);
    }

    /** Fails if anything was written meanwhile. */
    void check() {
        assertThat(database.column(WRITES)).isEqualTo(before);
    }
}
