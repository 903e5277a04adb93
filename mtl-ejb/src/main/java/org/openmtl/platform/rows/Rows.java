package org.openmtl.platform.rows;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** Reaches, lists and keeps territorial rows for whoever acts. */
@Dependent
public class Rows {
    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private Lists lists;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Whoever acts. */
    public Actor actor() {
        return current.get();
    }

    /** Now, to the microsecond, which is what PostgreSQL keeps. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The row with this id, archived or not.
     *
     * @throws MtlProblem not-found, when there is none or the actor may not know of it
     */
    public <T extends TerritorialRow> T reach(Class<T> type, UUID id, Permission permission) {
        return find(type, id, permission)
                .orElseThrow(() -> MtlProblem.notFound(type.getSimpleName().toLowerCase(Locale.ROOT), id));
    }

    /** The row with this id, archived or not; empty when there is none or the actor may not know of it. */
    public <T extends TerritorialRow> Optional<T> find(Class<T> type, UUID id, Permission permission) {
        return Optional.ofNullable(entities.find(type, id)).filter(row -> actor().may(permission, row.unitId()));
    }

    /**
     * The row, to be changed.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, or conflict when it is archived
     */
    public <T extends TerritorialRow> T reach(Class<T> type, UUID id, Permission permission, long version) {
        T row = reach(type, id, permission);
        if (row.version() != version) {
            throw MtlProblem.of(
                    CommonProblem.STALE_VERSION,
                    "You changed version " + version + ", it is at version " + row.version(),
                    Map.of("version", row.version()));
        }
        return live(row);
    }

    /**
     * The row, to be changed whatever its version is.
     *
     * @throws MtlProblem not-found, or conflict when it is archived
     */
    public <T extends TerritorialRow> T live(Class<T> type, UUID id, Permission permission) {
        return live(reach(type, id, permission));
    }

    private static <T extends TerritorialRow> T live(T row) {
        if (row.archivedAt() != null) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is archived", Map.of("version", row.version()));
        }
        return row;
    }

    /**
     * Checks that the actor may do this in a unit.
     *
     * @throws MtlProblem validation-failed on the field {@code unitId}: the answer is the same for a unit that does not exist
     */
    public UUID unitWithin(Permission permission, @Nullable UUID wanted) {
        UUID unit = wanted == null ? actor().homeUnit() : wanted;
        if (unit == null || !actor().may(permission, unit)) {
            throw MtlProblem.invalid("unitId", "territory", "must be a unit of your territory");
        }
        return unit;
    }

    /** Fetches rows that will be asked for one by one, in one go; those that are not there cost a question each. */
    public <T extends TerritorialRow> void expect(Class<T> type, Collection<UUID> ids) {
        if (ids.size() > 1) {
            entities.createQuery("SELECT r FROM " + type.getSimpleName() + " r WHERE r.id IN :ids", type)
                    .setParameter("ids", ids)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList();
        }
    }

    /**
     * Merges a change into a row that may have changed since.
     *
     * @param merge what of the change is to be taken over, from the row as it is
     * @param take takes it over
     */
    public <T extends TerritorialRow> MergeOutcome merge(
            Optional<T> found, Function<T, FieldMerge> merge, BiConsumer<T, Values> take) {
        return change(found, row -> {
            FieldMerge merged = merge.apply(row);
            if (!merged.values().isEmpty()) {
                writeBefore(row);
                take.accept(row, merged.values());
            }
            return MergeOutcome.merged(row.comingVersion(), merged);
        });
    }

    /** Changes a row in a way of its own, as far as it is there and not archived. */
    public <T extends TerritorialRow> MergeOutcome change(Optional<T> found, Function<T, MergeOutcome> change) {
        if (found.isEmpty()) {
            return MergeOutcome.unreachable();
        }
        T row = found.get();
        return row.archivedAt() == null ? change.apply(row) : MergeOutcome.gone(row.version());
    }

    /** Writes an earlier change of a row that is to be changed again: else two changes of one transaction would count as one version. */
    public void writeBefore(TerritorialRow row) {
        if (row.awaitsWriting()) {
            write();
        }
    }

    /** Keeps a new row; it is written at the latest when the transaction ends. */
    public void add(TerritorialRow row) {
        entities.persist(row);
    }

    /** Writes what has changed now, so that its new version can be shown. */
    public void write() {
        entities.flush();
    }

    /** A page of rows in the units where the actor may read, as they are in the database. */
    public <V extends Record> Slice<V> list(ListDefinition<V> definition, ListQuery query, Permission permission) {
        Set<UUID> units = actor().units(permission);
        Order order = definition.order(query);
        RecordReader<V> reader = definition.reader();
        Position after = lists.position(query, order);
        List<V> rows = rows(definition, query, units, after);
        Long total = query.total()
                ? all(definition.count(query, units), row -> row.getLong(1)).get(0)
                : null;
        String sortedBy = order.field().name();
        return lists.slice(
                query, order, rows, total, row -> reader.value(row, sortedBy).toString(), row ->
                        (UUID) reader.value(row, "id"));
    }

    private <V extends Record> List<V> rows(
            ListDefinition<V> definition, ListQuery query, Set<UUID> units, @Nullable Position after) {
        Map<String, Integer> inOrder = inOrder(definition, query, units);
        for (Map<String, Integer> tried : ListDefinition.tries(inOrder, units)) {
            List<V> rows = all(definition.page(query, units, tried, after), definition.reader()::read);
            if (rows.size() > query.limit()) {
                return rows;
            }
            if (rows.isEmpty()) {
                break; // where some thousand rows have none, what matches stands together elsewhere
            }
        }
        return all(definition.page(query, units, Map.of(), after), definition.reader()::read);
    }

    private Map<String, Integer> inOrder(ListDefinition<?> definition, ListQuery query, Set<UUID> units) {
        Map<String, Integer> rows = new HashMap<>();
        definition.questions(query, units).forEach((filter, question) -> {
            Optional<Integer> told = all(question, row -> Optional.ofNullable(row.getObject(1, Integer.class)))
                    .get(0);
            told.ifPresent(most -> rows.put(filter, most));
        });
        return rows;
    }

    private <T> List<T> all(ListDefinition.Statement statement, Sql.Shape<T> shape) {
        return sql.list(statement.sql(), shape, statement.parameters().toArray());
    }
}
