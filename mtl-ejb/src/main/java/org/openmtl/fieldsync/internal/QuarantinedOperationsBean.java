package org.openmtl.fieldsync.internal;

import static org.openmtl.platform.identity.Permission.QUARANTINE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.fieldsync.QuarantinedOperation;
import org.openmtl.fieldsync.QuarantinedOperations;
import org.openmtl.fieldsync.ResolveOperation;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The facade of what waits for a person. */
@Stateless
@Guarded
public class QuarantinedOperationsBean implements QuarantinedOperations {
    private static final RecordReader<QuarantinedOperation> READER = RecordReader.of(QuarantinedOperation.class);

    /** Where the actor may look. */
    private static final String WITHIN_REACH =
            " o.result ->> 'st' = 'quarantined' AND o.waits_in = ANY (CAST(? AS uuid[])) ";

    private static final String UNRESOLVED =
            " o.resolved_at IS NULL AND" + WITHIN_REACH + "AND o.person_id = coalesce(CAST(? AS uuid), o.person_id) ";

    /** Served by op_seen_waiting. */
    private static final String PAGE = "SELECT " + READER.columns("w") + " " + """
             FROM (SELECT o.op_id AS id, o.person_id, p.display_name AS person, o.device_id, o.received_at,
                           o.result -> 'problem' AS problem, o.operation
                      FROM platform.op_seen o JOIN platform.person p ON p.id = o.person_id
                     WHERE""" + UNRESOLVED + """
                       AND (o.received_at, o.op_id, o.person_id) > (CAST(? AS timestamptz), CAST(? AS uuid), CAST(? AS uuid))
                     ORDER BY o.received_at, o.op_id, o.person_id LIMIT ?) w
            """;

    private static final String COUNT = "SELECT count(*) FROM platform.op_seen o WHERE" + UNRESOLVED;

    private static final String FIND = """
            SELECT o.person_id, o.resolved_at IS NOT NULL AS resolved FROM platform.op_seen o
             WHERE o.op_id = ? AND o.person_id = coalesce(CAST(? AS uuid), o.person_id) AND""" + WITHIN_REACH + """
             ORDER BY resolved, o.received_at
            """;

    private static final String RESOLVE = """
            UPDATE platform.op_seen SET resolved_at = now(), resolved_by = ?, resolution = ?, note = ?
             WHERE person_id = ? AND op_id = ? AND resolved_at IS NULL
            """;

    private static final Order OLDEST_FIRST = new Order(Field.of("receivedAt", FieldTypes.instant()), false);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Position BEGINNING = new Position("-infinity/" + NOBODY, NOBODY);

    private record Found(UUID personId, boolean resolved) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getObject("person_id", UUID.class), row.getBoolean("resolved"));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor current;

    @Inject
    private Lists lists;

    @Override
    @Requires(QUARANTINE)
    public Slice<QuarantinedOperation> waiting(ListQuery query) {
        UUID person = person(query);
        Position after = Objects.requireNonNullElse(lists.position(query, OLDEST_FIRST), BEGINNING);
        // Within a moment by operation, and of two people with the same one by person.
        String[] reached = after.value().split("/", 2);
        List<QuarantinedOperation> page =
                sql.list(PAGE, READER::read, reach(), person, reached[0], reached[1], after.id(), query.limit() + 1);
        Long total = query.total()
                ? sql.first(COUNT, row -> row.getLong(1), reach(), person).orElseThrow()
                : null;
        return lists.slice(
                query,
                OLDEST_FIRST,
                page,
                total,
                one -> one.receivedAt() + "/" + one.id(),
                QuarantinedOperation::personId);
    }

    @Override
    @Requires(QUARANTINE)
    public void resolve(UUID id, ResolveOperation command) {
        Found found = only(sql.list(FIND, Found::read, id, command.personId(), reach()), id);
        String by = current.get().key();
        if (found.resolved() || sql.run(RESOLVE, by, command.how(), command.note(), found.personId(), id) == 0) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "Somebody has dealt with it already");
        }
    }

    private static Found only(List<Found> found, UUID id) {
        if (found.isEmpty()) {
            throw MtlProblem.notFound("operation that waits", id);
        }
        if (found.size() > 1 && !found.get(1).resolved()) {
            throw MtlProblem.invalid(
                    ResolveOperation.PERSON.name(),
                    "required",
                    "must say whose is meant: several people sent one of this id");
        }
        return found.get(0);
    }

    private static @Nullable UUID person(ListQuery query) {
        if (query.sort() != null) {
            throw MtlProblem.invalid("sort", "unknown-parameter", "this list is always sorted by receivedAt");
        }
        String name = ResolveOperation.PERSON.name();
        query.filters().keySet().stream()
                .filter(filter -> !filter.equals(name))
                .findAny()
                .ifPresent(unknown -> {
                    throw MtlProblem.invalid(unknown, "unknown-parameter", "is not one of the filters [" + name + "]");
                });
        String person = query.filters().get(name);
        return person == null ? null : (UUID) FieldSet.readValue(ResolveOperation.PERSON, person);
    }

    private Object reach() {
        return current.get().units(QUARANTINE);
    }
}
