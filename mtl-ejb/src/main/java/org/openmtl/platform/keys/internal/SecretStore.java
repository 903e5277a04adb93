package org.openmtl.platform.keys.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps the keys of the server in the database, so that every node has the same. */
@ApplicationScoped
class SecretStore {
    private static final int KEY_BYTES = 32;

    private static final String CREATE =
            "INSERT INTO platform.secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";
    private static final String READ = "SELECT value FROM platform.secret WHERE name = ?";

    private final SecureRandom random = new SecureRandom();

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    /**
     * The key of that name, made at first need. Commits on its own: a caller that rolls back must not take away a key that others
     * already sign with. Of two nodes at once one creates it, the other waits and reads.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    byte[] obtain(String name) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<byte[]> known = read(connection, name);
            if (known.isPresent()) {
                return known.get();
            }
            create(connection, name);
            return read(connection, name).orElseThrow();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void create(Connection connection, String name) throws SQLException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try (PreparedStatement create = connection.prepareStatement(CREATE)) {
            create.setString(1, name);
            create.setBytes(2, key);
            create.executeUpdate();
        }
    }

    private static Optional<byte[]> read(Connection connection, String name) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, name);
            try (ResultSet found = read.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        }
    }
}
