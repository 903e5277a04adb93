package org.openmtl.platform.keys.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;
import org.openmtl.platform.sql.Sql;

/** Keeps the keys of the server in the database, so that every node has the same. */
@ApplicationScoped
class SecretStore {
    private static final String CREATE =
            "INSERT INTO platform.secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";
    private static final String READ = "SELECT value FROM platform.secret WHERE name = ?";

    @Inject
    private Sql sql;

    /**
     * The key of that name, made at first need. Commits on its own: a caller that rolls back must not take away a key that others
     * already sign with. Of two nodes at once one creates it, the other waits and reads.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    byte[] obtain(String name, Supplier<byte[]> made) {
        Optional<byte[]> known = read(name);
        if (known.isPresent()) {
            return known.get();
        }
        sql.run(CREATE, name, made.get());
        return read(name).orElseThrow();
    }

    private Optional<byte[]> read(String name) {
        return sql.first(READ, row -> row.getBytes(1), name);
    }
}
