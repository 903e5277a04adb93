package org.openmtl.platform.rows;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.CurrentActor;
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
            "SELECT fingerprint, entity_id FROM platform.idempotency_key WHERE actor = ? AND key = ?";

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

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
        try (Connection connection = dataSource.getConnection()) {
            return claimed(connection, actor, once, newId)
                    ? Optional.empty()
                    : Optional.of(seen(connection, actor, once));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean claimed(Connection connection, String actor, Once once, UUID newId) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, actor);
            claim.setString(2, once.key());
            claim.setBytes(3, once.fingerprint());
            claim.setObject(4, newId);
            return claim.executeUpdate() == 1;
        }
    }

    private static UUID seen(Connection connection, String actor, Once once) throws SQLException {
        try (PreparedStatement seen = connection.prepareStatement(SEEN)) {
            seen.setString(1, actor);
            seen.setString(2, once.key());
            try (ResultSet row = seen.executeQuery()) {
                if (row.next() && Arrays.equals(row.getBytes(1), once.fingerprint())) {
                    return row.getObject(2, UUID.class);
                }
                throw MtlProblem.of(CommonProblem.KEY_REUSED, "The Idempotency-Key came before with another request");
            }
        }
    }
}
