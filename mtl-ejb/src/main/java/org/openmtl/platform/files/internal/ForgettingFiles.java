package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.upkeep.Chore;

/** Forgets uploads that came to nothing and files that nothing refers to; then deletes bytes whose names nobody uses any more. */
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
        boolean more = sql.first(FORGET, row -> row.getInt(1), AT_ONCE).orElse(0) >= AT_ONCE;
        List<UUID> keys = rubbish.due(AT_ONCE);
        keys.forEach(this::delete);
        rubbish.isNot(keys.toArray(UUID[]::new));
        return more || keys.size() == AT_ONCE;
    }

    private void delete(UUID key) {
        try {
            store.delete(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
