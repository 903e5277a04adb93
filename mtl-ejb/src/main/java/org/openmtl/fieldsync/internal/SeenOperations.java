package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.platform.sql.Sql;
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

    @Inject
    private Sql sql;

    /** Waits for the person's other pushes, and makes them wait until this transaction has ended. */
    void lock(UUID person) {
        sql.list(LOCK, row -> true, person);
    }

    /**
     * Tells the run what it needs to know of its operations and of those they depend on.
     *
     * @throws MtlProblem device-cloned
     */
    void tell(Run run, Sender sender, List<Draft> drafts) {
        Map<Long, UUID> numbers = numbers(drafts);
        sql.each(
                FIND,
                row -> tell(run, row, numbers),
                sender.person(),
                asked(drafts),
                sender.device(),
                numbers.keySet().toArray(Long[]::new));
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
        sql.batch(
                REMEMBER,
                verdicts.entrySet().stream()
                        .map(one -> arguments(sender, one.getKey(), one.getValue()))
                        .toList());
    }

    private static @Nullable Object[] arguments(Sender sender, Draft draft, Verdict verdict) {
        boolean whole = verdict.state() == State.QUARANTINED || verdict.state() == State.CONFLICT;
        return new @Nullable Object[] {
            sender.person(),
            draft.op(),
            sender.device(),
            draft.n(),
            draft.fingerprint(),
            Storable.text(verdict.text()),
            whole ? Storable.text(draft.raw().toString()) : null
        };
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
