package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/**
 * Deletes bytes whose names nobody uses any more, and forgets uploads that came to nothing and files that nothing refers to. What a step
 * forgets loses its bytes in the next one: the database takes back a step that fails, the store does not.
 */
@ApplicationScoped
class ForgettingFiles implements Chore {
    private static final int AT_ONCE = 20;
    private static final String FORGET = "SELECT platform.forget_files(?)";

    @Inject
    private Sql sql;

    @Inject
    private Rubbish rubbish;

    @Inject
    private FileStore store;

    @Override
    public String name() {
        return "forget-files";
    }

    @Override
    public boolean step() {
        List<UUID> keys = rubbish.due(AT_ONCE);
        keys.forEach(this::delete);
        rubbish.isNot(keys.toArray(UUID[]::new));
        int forgotten = sql.first(FORGET, row -> row.getInt(1), AT_ONCE).orElse(0);
        return forgotten > 0 || keys.size() == AT_ONCE;
    }

    private void delete(UUID key) {
        try {
            store.delete(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
