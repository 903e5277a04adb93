package org.openmtl.platform.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;

/**
 * A table that can be listed: by which fields it may be sorted and filtered.
 *
 * <p>Each unit of the territory is read through its own index range and the ranges are merged, so that a page costs the same however large
 * the table is. Where a row is dear, or more is asked than the index of one filter serves, up to {@value #MOST_BRANCHES} units are merged row by
 * row: no more is read of a unit than stands on the page. Of more units, which would take long to plan, each is read until it has filled a
 * page alone.
 */
public final class ListDefinition<V extends Record> {
    private static final String NOT_ARCHIVED = "t.archived_at IS NULL";
    private static final int MOST_BRANCHES = 16;
    private static final int WORTH_A_TRY = 2_000;
    private static final Map<String, String> COMPARISONS = Map.of("gt", ">", "gte", ">=", "lt", "<", "lte", "<=");

    private final String table;
    private final RecordReader<V> reader;
    private final String columns;
    private final Map<String, Field<?>> sorts = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final List<String> always = new ArrayList<>(List.of(NOT_ARCHIVED));
    private boolean isMerged;

    private ListDefinition(String table, RecordReader<V> reader) {
        this.table = table;
        this.reader = reader;
        this.columns = reader.columns("t");
    }

    /**
     * A territorial table with the columns {@code id}, {@code unit_id} and {@code archived_at}; archived rows are left out.
     *
     * @param view what is shown of a row; each component is a column
     */
    public static <V extends Record> ListDefinition<V> of(String table, Class<V> view) {
        return new ListDefinition<>(table, RecordReader.of(view));
    }

    /** Reads what the statement of a page selects. */
    public RecordReader<V> reader() {
        return reader;
    }

    /** Leaves out rows for which SQL about the row {@code t} does not hold; written as in the partial index that serves the list. */
    public ListDefinition<V> only(String condition) {
        always.add(condition);
        return this;
    }

    /** Of a list whose rows are put together from several tables, or whose filters have no index in its order: few units are always merged. */
    public ListDefinition<V> merged() {
        isMerged = true;
        return this;
    }

    /**
     * Allows sorting by a column that is never null, and asking for a range of it in that order, such as {@code createdAt.gte}. An index on
     * (unit_id, column, id) must serve both. The first one is the usual order, descending.
     */
    public ListDefinition<V> sortedBy(Field<?> field) {
        sorts.put(field.name(), field);
        COMPARISONS.forEach((name, sign) -> {
            Field<?> bound = Field.of(field.name() + "." + name, field.type());
            filteredBy(new Filter(bound, "t." + field.column() + " " + sign + " ?", false));
        });
        return this;
    }

    /** Allows filtering. */
    public ListDefinition<V> filteredBy(Filter... allowed) {
        for (Filter filter : allowed) {
            filters.put(filter.field().name(), filter);
        }
        return this;
    }

    /** The same list with further filters, for one query. */
    public ListDefinition<V> with(List<Filter> more) {
        if (more.isEmpty()) {
            return this;
        }
        ListDefinition<V> wider = new ListDefinition<>(table, reader);
        wider.sorts.putAll(sorts);
        wider.filters.putAll(filters);
        wider.always.clear();
        wider.always.addAll(always);
        wider.isMerged = isMerged;
        return wider.filteredBy(more.toArray(Filter[]::new));
    }

    /** Names of the filters. */
    public Set<String> filterNames() {
        return filters.keySet();
    }

    /**
     * The statement of one page; it reads one row more than the limit, to know whether there is a page behind.
     *
     * @param units where the caller may read
     * @param inOrder by name of a filter, how many rows of the list to go through at most: what {@link #questions} told. A page that is not
     *     full may then lack rows that lie beyond; without these it never does
     * @param after where the page before ended, null for the first
     * @throws MtlProblem validation-failed, for a filter or sort that is not allowed or a value that cannot be read
     */
    public Statement page(ListQuery query, Set<UUID> units, Map<String, Integer> inOrder, @Nullable Position after) {
        Order order = order(query);
        int rows = query.limit() + 1;
        Finding finding = finding(query, inOrder.keySet());
        if (finding != null) {
            return found(finding, conditions(query, finding.filters()), order, units, rows, after);
        }
        if (!inOrder.isEmpty()) {
            return sought(query, inOrder, order, units, rows, after);
        }
        Conditions conditions = conditions(query, Set.of());
        conditions.goOn(order, "t", after);
        // What one filter asks has an index in this order: each unit fills its page at once.
        boolean isServed = !isMerged && query.filters().size() <= 1;
        return isServed || !areFew(units)
                ? ranges(conditions, order, units, rows)
                : branches(columns, conditions, order, units, rows);
    }

    /** The filter that finds by an index what the others are then asked about, if any. */
    private @Nullable Finding finding(ListQuery query, Set<String> inOrder) {
        for (Map.Entry<String, String> asked : query.filters().entrySet()) {
            Filter filter = filters.get(asked.getKey());
            if (filter != null && filter.finder() != null && !inOrder.contains(asked.getKey())) {
                return new Finding(Set.of(asked.getKey()), filter.finder(), filter.read(asked.getValue()));
            }
        }
        return null;
    }

    /** The statement that counts all rows that match. */
    public Statement count(ListQuery query, Set<UUID> units) {
        Conditions conditions = conditions(query, Set.of());
        List<Object> parameters = new ArrayList<>(List.of(array(units)));
        parameters.addAll(conditions.parameters());
        return new Statement(
                "SELECT count(*) FROM " + table + " t WHERE t.unit_id = ANY (CAST(? AS uuid[])) AND "
                        + conditions.sql(),
                parameters);
    }

    /**
     * How the query wants the rows ordered: by what it asks a range of, when it names nothing.
     *
     * @throws MtlProblem validation-failed, for a sort that is not allowed or a range of another field
     */
    public Order order(ListQuery query) {
        Set<String> ranged = query.filters().keySet().stream()
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .filter(sorts::containsKey)
                .collect(Collectors.toSet());
        String usual = (ranged.isEmpty() ? sorts.keySet() : ranged).iterator().next();
        String wanted = query.sort() == null ? "-" + usual : query.sort();
        boolean descending = wanted.startsWith("-");
        Field<?> field = sorts.get(descending ? wanted.substring(1) : wanted);
        if (field == null) {
            throw MtlProblem.invalid(
                    "sort", "one-of", "must be one of " + sorts.keySet() + ", with a leading - for descending");
        }
        if (!Set.of(field.name()).containsAll(ranged)) {
            throw MtlProblem.invalid(
                    "sort", "range", "must be the field that a range is asked of: " + new TreeSet<>(ranged));
        }
        return new Order(field, descending);
    }

    /**
     * How many rows of the list to go through, one try after the other until a page is full or a try finds nothing: of many rows a few first.
     *
     * @param inOrder what {@link #questions} told
     */
    public static List<Map<String, Integer>> tries(Map<String, Integer> inOrder, Set<UUID> units) {
        if (inOrder.isEmpty()) {
            return List.of();
        }
        // A power of two: few different statements, whose plans are kept.
        int most = Integer.highestOneBit(2 * Collections.max(inOrder.values()) - 1);
        Map<String, Integer> all = each(inOrder, most);
        return !areFew(units) || most < WORTH_A_TRY ? List.of(all) : List.of(each(inOrder, most / 8), all);
    }

    private static Map<String, Integer> each(Map<String, Integer> inOrder, int rows) {
        return inOrder.keySet().stream().collect(Collectors.toMap(name -> name, name -> rows));
    }

    private static boolean areFew(Set<UUID> units) {
        return !units.isEmpty() && units.size() <= MOST_BRANCHES;
    }

    private Statement branches(String selected, Conditions conditions, Order order, Set<UUID> units, int rows) {
        String ofUnit = "(SELECT " + selected + " FROM " + table + " t WHERE t.unit_id = CAST(? AS uuid) AND "
                + conditions.sql() + order.by("t") + " LIMIT " + rows + ")";
        String sql = "SELECT r.* FROM (" + String.join(" UNION ALL ", Collections.nCopies(units.size(), ofUnit)) + ") r"
                + order.by("r") + " LIMIT " + rows;
        List<Object> parameters = new ArrayList<>();
        units.stream().map(UUID::toString).sorted().forEach(unit -> {
            parameters.add(unit);
            parameters.addAll(conditions.parameters());
        });
        return new Statement(sql, parameters);
    }

    private Statement ranges(Conditions conditions, Order order, Set<UUID> units, int rows) {
        String sql = "SELECT r.* FROM unnest(CAST(? AS uuid[])) AS territory(unit) CROSS JOIN LATERAL (SELECT "
                + columns + " FROM " + table + " t WHERE t.unit_id = territory.unit AND " + conditions.sql()
                + order.by("t") + " LIMIT " + rows + ") r" + order.by("r") + " LIMIT " + rows;
        return new Statement(sql, withUnits(units, conditions));
    }

    /** Goes through the list in its order until the page is full; of few units, which are merged row by row, no longer than it is worth. */
    private Statement sought(
            ListQuery query,
            Map<String, Integer> inOrder,
            Order order,
            Set<UUID> units,
            int rows,
            @Nullable Position after) {
        Conditions list = conditions(query, inOrder.keySet());
        list.goOn(order, "t", after);
        if (!areFew(units)) {
            inOrder.keySet()
                    .forEach(name -> seek(list, query, name, "t." + way(name).column()));
            return ranges(list, order, units, rows);
        }
        StringBuilder selected = new StringBuilder(columns);
        Conditions sought = new Conditions();
        for (String name : inOrder.keySet()) {
            String column = "sought_" + sought.parameters().size();
            selected.append(", t.").append(way(name).column()).append(" AS ").append(column);
            seek(sought, query, name, "r." + column);
        }
        Statement looked = branches(selected.toString(), list, order, units, Collections.max(inOrder.values()));
        String sql = "SELECT " + reader.columns("r") + " FROM (" + looked.sql() + ") r WHERE " + sought.sql()
                + order.by("r") + " LIMIT " + rows;
        List<Object> parameters = new ArrayList<>(looked.parameters());
        parameters.addAll(sought.parameters());
        return new Statement(sql, parameters);
    }

    private void seek(Conditions conditions, ListQuery query, String name, String column) {
        conditions.add(column + " " + way(name).test());
        conditions.bind(filter(name).read(Objects.requireNonNull(query.filters().get(name))));
    }

    private Filter.InOrder way(String name) {
        return Objects.requireNonNull(filter(name).inOrder());
    }

    private Filter filter(String name) {
        return Objects.requireNonNull(filters.get(name));
    }

    /** What an index has found is sorted before it is looked up: of thousands that match only those are that come before the page is full. */
    private Statement found(
            Finding finding, Conditions conditions, Order order, Set<UUID> units, int rows, @Nullable Position after) {
        List<Object> parameters = new ArrayList<>(List.of(finding.value(), array(units)));
        StringBuilder found = new StringBuilder(finding.finder().sorted(order));
        if (after != null) {
            found.append(", after_value => ?, after_id => CAST(? AS uuid)");
            parameters.addAll(List.of(after.value(), after.id().toString()));
        }
        if (conditions.isNothingButNotArchived()) {
            found.append(", most => ").append(rows);
        }
        String sql = "SELECT " + columns + " FROM " + found + ") WITH ORDINALITY AS f (id, place) JOIN " + table
                + " t ON t.id = f.id WHERE " + conditions.sql() + " ORDER BY f.place LIMIT " + rows;
        parameters.addAll(conditions.parameters());
        return new Statement(sql, parameters);
    }

    private static List<Object> withUnits(Set<UUID> units, Conditions conditions) {
        return Stream.concat(Stream.of(array(units)), conditions.parameters().stream())
                .toList();
    }

    /**
     * What to ask before the page: by name of a filter, how many rows of the list to go through, or null when an index is quicker.
     *
     * @throws MtlProblem as {@link #page}
     */
    public Map<String, Statement> questions(ListQuery query, Set<UUID> units) {
        // Of many units each is read for itself.
        int wanted = (query.limit() + 1) * (areFew(units) ? 1 : units.size());
        Map<String, Statement> questions = new LinkedHashMap<>();
        query.filters().forEach((name, value) -> {
            Filter filter = filters.get(name);
            if (filter != null && filter.inOrder() != null) {
                String sql = "SELECT " + filter.inOrder().rows();
                questions.put(name, new Statement(sql, List.of(filter.read(value), wanted)));
            }
        });
        return questions;
    }

    private Conditions conditions(ListQuery query, Set<String> without) {
        Conditions conditions = new Conditions();
        always.forEach(conditions::add);
        query.filters().forEach((name, value) -> {
            Filter filter = filters.get(name);
            if (filter == null) {
                throw MtlProblem.invalid(
                        name, "unknown-parameter", "is not one of the filters " + new TreeSet<>(filters.keySet()));
            }
            if (!without.contains(name)) {
                conditions.add(filter.condition());
                conditions.bind(sqlValue(filter.read(value)));
            }
        });
        return conditions;
    }

    private static Object sqlValue(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static String array(Set<UUID> units) {
        return units.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * A parameterised statement.
     *
     * @param sql with {@code ?} for each parameter
     * @param parameters in order
     */
    public record Statement(String sql, List<Object> parameters) {}

    private record Finding(Set<String> filters, Filter.Finder finder, Object value) {}

    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void bind(Object parameter) {
            parameters.add(parameter);
        }

        void goOn(Order order, String row, @Nullable Position after) {
            if (after != null) {
                add("(" + row + "." + order.column() + ", " + row + ".id) " + order.beyond() + " (CAST(? AS "
                        + order.sqlType() + "), CAST(? AS uuid))");
                bind(after.value());
                bind(after.id().toString());
            }
        }

        String sql() {
            return String.join(" AND ", conditions);
        }

        boolean isNothingButNotArchived() {
            return conditions.equals(List.of(NOT_ARCHIVED));
        }

        List<Object> parameters() {
            return parameters;
        }
    }
}
