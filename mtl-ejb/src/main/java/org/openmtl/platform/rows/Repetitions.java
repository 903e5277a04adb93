package org.openmtl.platform.rows;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Remembers what an idempotency key created, in the transaction that creates it. */
@Dependent
public class Repetitions {
    /** A twin in flight makes this wait until it has ended. */
    private static final String CLAIM = """
            INSERT INTO platform.idempotency_key (actor, key, fingerprint, entity_id)
            VALUES (?, ?, ?, ?) ON CONFLICT (actor, key) DO NOTHING
            """;

    private static final String SEEN =
            "SELECT entity_id FROM platform.idempotency_key WHERE actor = ? AND key = ? AND fingerprint = ?";

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor current;

    /**
     * Claims the key for something new.
     *
     * @param once null when the caller promised nothing
     * @return what the key created before, empty when this is the first time
     * @throws MtlProblem idempotency-key-reused, when it came with another request
     */
    public Optional<UUID> earlier(@Nullable Once once, UUID newId) {
        if (once == null) {
            return Optional.empty();
        }
        String actor = current.get().key();
        boolean claimed = sql.run(CLAIM, actor, once.key(), once.fingerprint(), newId) == 1;
        return claimed ? Optional.empty() : Optional.of(seen(actor, once));
    }

    private UUID seen(String actor, Once once) {
        return sql.first(SEEN, row -> row.getObject(1, UUID.class), actor, once.key(), once.fingerprint())
                .orElseThrow(() -> MtlProblem.of(
                        CommonProblem.KEY_REUSED, "The Idempotency-Key came before with another request"));
    }
}
