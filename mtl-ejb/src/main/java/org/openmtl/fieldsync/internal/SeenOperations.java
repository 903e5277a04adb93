package org.openmtl.fieldsync.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.shared.MtlProblem;

/** Remembers operations and what they got. */
@ApplicationScoped
class SeenOperations {
    /** Pushes of one person run one after the other; a key of two parts keeps away from other locks. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(20261122, hashtext(CAST(? AS text)))";

    /** Served by the primary key and by the unique index on (device_id, n). */
    private static final String FIND = """
            SELECT op_id, n, fingerprint, result FROM platform.op_seen
             WHERE person_id = ? AND op_id = ANY (CAST(? AS uuid[]))
             UNION ALL
            SELECT op_id, n, NULL, NULL FROM platform.op_seen
             WHERE device_id = ? AND n = ANY (CAST(? AS bigint[]))
            """;

    private static final String REMEMBER = """
            INSERT INTO platform.op_seen (person_id, op_id, device_id, n, fingerprint, result, operation)
            VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
            """;

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    /** Waits for the person's other pushes, and makes them wait until this transaction has ended. */
    void lock(UUID person) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, person.toString());
            lock.execute();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /**
     * Tells the run what it needs to know of its operations and of those they depend on.
     *
     * @throws MtlProblem device-cloned
     */
    void tell(Run run, Sender sender, List<Draft> drafts) {
        Map<Long, UUID> numbers = numbers(drafts);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, sender.person());
            find.setArray(2, connection.createArrayOf("uuid", asked(drafts).toArray()));
            find.setObject(3, sender.device());
            find.setArray(4, connection.createArrayOf("bigint", numbers.keySet().toArray()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    tell(run, row, numbers);
                }
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static void tell(Run run, ResultSet row, Map<Long, UUID> numbers) throws SQLException {
        UUID op = row.getObject("op_id", UUID.class);
        byte[] fingerprint = row.getBytes("fingerprint");
        if (fingerprint != null) {
            run.knows(op, fingerprint, Verdict.read(row.getString("result")));
        } else if (!op.equals(numbers.get(row.getLong("n")))) {
            throw cloned();
        }
    }

    /** Keeps what the operations of the run got; the whole operation when a person will have to look at it. */
    void remember(Sender sender, Map<Draft, Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            for (Map.Entry<Draft, Verdict> one : verdicts.entrySet()) {
                bind(remember, sender, one.getKey(), one.getValue());
                remember.addBatch();
            }
            remember.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static void bind(PreparedStatement remember, Sender sender, Draft draft, Verdict verdict)
            throws SQLException {
        boolean whole = verdict.state() == State.QUARANTINED || verdict.state() == State.CONFLICT;
        remember.setObject(1, sender.person());
        remember.setObject(2, draft.op());
        remember.setObject(3, sender.device());
        remember.setLong(4, Objects.requireNonNull(draft.n()));
        remember.setBytes(5, draft.fingerprint());
        remember.setString(6, Storable.text(verdict.text()));
        remember.setString(7, whole ? Storable.text(draft.raw().toString()) : null);
    }

    /** Within one push, too, a number stands for one operation. */
    private static Map<Long, UUID> numbers(List<Draft> drafts) {
        return drafts.stream()
                .filter(Draft::canBeRemembered)
                .collect(Collectors.toMap(
                        draft -> Objects.requireNonNull(draft.n()),
                        draft -> Objects.requireNonNull(draft.op()),
                        SeenOperations::same));
    }

    private static UUID same(UUID one, UUID other) {
        if (!one.equals(other)) {
            throw cloned();
        }
        return one;
    }

    private static Set<UUID> asked(Collection<Draft> drafts) {
        Set<UUID> ops = drafts.stream()
                .map(Draft::operation)
                .filter(Objects::nonNull)
                .flatMap(operation -> operation.after().stream())
                .collect(Collectors.toSet());
        drafts.stream().map(Draft::op).filter(Objects::nonNull).forEach(ops::add);
        return ops;
    }

    private static MtlProblem cloned() {
        return MtlProblem.of(
                FieldSyncProblem.DEVICE_CLONED,
                "A number of this installation stands for another operation: register anew and send the operations again");
    }
}
