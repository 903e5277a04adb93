package org.openmtl.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

class ListingRowsTest {
    private static final UUID UNIT = UUID.fromString("01a00000-0000-7000-8000-000000000001");
    private static final UUID OTHER_UNIT = UUID.fromString("01a00000-0000-7000-8000-000000000003");
    private static final UUID ROW = UUID.fromString("01a00000-0000-7000-8000-000000000002");
    private static final Filter TEXT =
            Filter.found(Field.of("text", FieldTypes.text(50)), "shop.search", "shop.until_found", "search");
    private final ListDefinition<Thing> things = ListDefinition.of("shop.thing", Thing.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("name", FieldTypes.text(50)))
            .filteredBy(
                    Filter.equal(Field.of("jobTitle", FieldTypes.text(50))),
                    Filter.equal(Field.of("ownerId", FieldTypes.text(50))),
                    Filter.found(Field.of("q", FieldTypes.text(50)), "shop.search"));

    @Test
    void reads_each_unit_through_its_own_index_range() {
        assertThat(things.page(query(Map.of(), null), Set.of(UNIT), Map.of(), null)
                        .sql())
                .isEqualTo(
                        "SELECT r.* FROM unnest(CAST(? AS uuid[])) AS territory(unit) CROSS JOIN LATERAL ("
                                + "SELECT t.id, t.created_at, t.name FROM shop.thing t WHERE t.unit_id = territory.unit AND t.archived_at IS NULL"
                                + " ORDER BY t.created_at DESC, t.id DESC LIMIT 21) r ORDER BY r.created_at DESC, r.id DESC LIMIT 21");
    }

    @Test
    void merges_the_index_ranges_of_units_where_more_is_asked_than_an_index_serves() {
        Set<UUID> two = Set.of(UNIT, OTHER_UNIT);
        ListQuery query = query(Map.of("jobTitle", "Buyer", "ownerId", "Ada"), null);
        String ofUnit = "(SELECT t.id, t.created_at, t.name FROM shop.thing t WHERE t.unit_id = CAST(? AS uuid)"
                + " AND t.archived_at IS NULL AND %s ORDER BY t.created_at DESC, t.id DESC LIMIT 21)";
        String bothOfUnit = ofUnit.formatted("t." + String.join(" = ? AND t.", columns(query)) + " = ?");

        ListDefinition.Statement page = things.page(query, two, Map.of(), null);

        assertThat(page.sql())
                .isEqualTo("SELECT r.* FROM (" + bothOfUnit + " UNION ALL " + bothOfUnit
                        + ") r ORDER BY r.created_at DESC, r.id DESC LIMIT 21");
        assertThat(page.parameters()).hasSize(6).startsWith(UNIT.toString()).contains(OTHER_UNIT.toString());
    }

    @Test
    void merges_the_index_ranges_of_units_whatever_is_asked_where_rows_are_dear() {
        assertThat(plainAndFiltered()).allMatch(sql -> sql.contains("LATERAL"));

        things.merged();

        assertThat(plainAndFiltered()).noneMatch(sql -> sql.contains("LATERAL"));
    }

    private List<String> plainAndFiltered() {
        return Stream.of(query(Map.of(), null), query(Map.of("jobTitle", "Buyer"), null))
                .map(query -> things.page(query, Set.of(UNIT), Map.of(), null).sql())
                .toList();
    }

    private static List<String> columns(ListQuery query) {
        return query.filters().keySet().stream().map(Field::column).toList();
    }

    @Test
    void reads_each_of_many_units_by_itself() {
        Set<UUID> many = IntStream.range(0, 17).mapToObj(n -> UUID.randomUUID()).collect(Collectors.toSet());
        ListQuery query = query(Map.of("jobTitle", "Buyer", "ownerId", "Ada"), null);

        assertThat(things.page(query, many, Map.of(), null).sql()).contains("LATERAL");
    }

    @Test
    void answers_whoever_has_no_territory() {
        assertThat(things.page(query(Map.of(), null), Set.of(), Map.of(), null).parameters())
                .containsExactly("{}");
    }

    @Test
    void goes_on_behind_the_last_row() {
        ListDefinition.Statement page =
                things.page(query(Map.of(), "name"), Set.of(UNIT), Map.of(), new Position("Ada", ROW));

        assertThat(page.sql()).contains("(t.name, t.id) > (CAST(? AS text), CAST(? AS uuid))");
        assertThat(page.parameters()).containsExactly("{" + UNIT + "}", "Ada", ROW.toString());
    }

    @Test
    void binds_values_and_escapes_patterns() {
        ListDefinition.Statement page =
                things.page(query(Map.of("q", "50%_Off\\"), null), Set.of(UNIT), Map.of(), null);

        assertThat(page.sql()).contains("FROM shop.search(?, ");
        assertThat(page.parameters()).containsExactly("%50\\%\\_off\\\\%", "{" + UNIT + "}");
    }

    @Test
    void goes_through_so_many_rows_in_order_where_very_many_match() {
        things.filteredBy(TEXT);
        ListQuery query = query(Map.of("text", "Bolt", "jobTitle", "Buyer"), null);

        ListDefinition.Statement question =
                Objects.requireNonNull(things.questions(query, Set.of(UNIT)).get("text"));
        ListDefinition.Statement page = things.page(query, Set.of(UNIT), Map.of("text", 900), null);

        assertThat(question.sql()).isEqualTo("SELECT shop.until_found(CAST(? AS text), ?)");
        assertThat(question.parameters()).containsExactly("%bolt%", 21);
        assertThat(page.sql())
                .isEqualTo("SELECT r.id, r.created_at, r.name FROM (SELECT r.* FROM ("
                        + "(SELECT t.id, t.created_at, t.name, t.search AS sought_0 FROM shop.thing t"
                        + " WHERE t.unit_id = CAST(? AS uuid) AND t.archived_at IS NULL AND t.job_title = ?"
                        + " ORDER BY t.created_at DESC, t.id DESC LIMIT 900)"
                        + ") r ORDER BY r.created_at DESC, r.id DESC LIMIT 900) r WHERE r.sought_0 LIKE ?"
                        + " ORDER BY r.created_at DESC, r.id DESC LIMIT 21");
        assertThat(page.parameters()).containsExactly(UNIT.toString(), "Buyer", "%bolt%");
        assertThat(things.page(query, Set.of(UNIT), Map.of(), null).sql()).contains("FROM shop.search(?, ");
        assertThat(things.questions(query(Map.of("q", "Bolt"), null), Set.of(UNIT)))
                .isEmpty();
    }

    @Test
    void tries_a_few_of_very_many_rows_first() {
        Set<UUID> many =
                IntStream.range(0, 100).mapToObj(n -> UUID.randomUUID()).collect(Collectors.toSet());

        assertThat(ListDefinition.tries(Map.of("text", 8_000), Set.of(UNIT)))
                .containsExactly(Map.of("text", 1_024), Map.of("text", 8_192));
        assertThat(ListDefinition.tries(Map.of("text", 900), Set.of(UNIT))).containsExactly(Map.of("text", 1_024));
        assertThat(ListDefinition.tries(Map.of("text", 64), Set.of(UNIT))).containsExactly(Map.of("text", 64));
        assertThat(ListDefinition.tries(Map.of("text", 8_000), many)).containsExactly(Map.of("text", 8_192));
        assertThat(ListDefinition.tries(Map.of(), Set.of(UNIT))).isEmpty();
    }

    @Test
    void goes_through_each_of_many_units() {
        things.filteredBy(TEXT);
        ListQuery query = query(Map.of("text", "Bolt"), null);
        Set<UUID> many =
                IntStream.range(0, 100).mapToObj(n -> UUID.randomUUID()).collect(Collectors.toSet());

        assertThat(things.questions(query, many).values())
                .singleElement()
                .satisfies(question -> assertThat(question.parameters()).containsExactly("%bolt%", 2100));
        assertThat(things.page(query, many, Map.of("text", 900), null).sql())
                .contains("LATERAL", "t.search LIKE ? ORDER BY t.created_at DESC, t.id DESC LIMIT 21) r");
    }

    @Test
    void looks_for_one_or_two_letters_where_words_begin() {
        assertThat(TEXT.read("Bo")).isEqualTo("% bo%");
        assertThat(TEXT.read("7")).isEqualTo("% 7%");
        assertThat(TEXT.read("张")).isEqualTo("%张%");
        assertThat(TEXT.read("%")).isEqualTo("%\\%%");
        assertThat(TEXT.read("Bol")).isEqualTo("%bol%");
    }

    @Test
    void looks_up_what_an_index_found_until_the_page_is_full() {
        ListQuery query = query(Map.of("q", "Bolt", "jobTitle", "Buyer"), null);

        ListDefinition.Statement page =
                things.page(query, Set.of(UNIT), Map.of(), new Position("2026-11-01T00:00:00Z", ROW));

        assertThat(page.sql())
                .isEqualTo(
                        "SELECT t.id, t.created_at, t.name FROM shop.search(?, units => CAST(? AS uuid[]), sorted => 'created_at',"
                                + " descending => true, after_value => ?, after_id => CAST(? AS uuid)) WITH ORDINALITY AS f (id, place)"
                                + " JOIN shop.thing t ON t.id = f.id WHERE t.archived_at IS NULL AND t.job_title = ? ORDER BY f.place LIMIT 21");
        assertThat(page.parameters())
                .containsExactly("%bolt%", "{" + UNIT + "}", "2026-11-01T00:00:00Z", ROW.toString(), "Buyer");
    }

    @Test
    void looks_up_no_more_than_a_page_of_what_an_index_found_when_nothing_else_is_asked() {
        assertThat(things.page(query(Map.of("q", "Bolt"), "name"), Set.of(UNIT), Map.of(), null)
                        .sql())
                .contains("sorted => 'name', descending => false, most => 21) WITH ORDINALITY");
    }

    @Test
    void asks_what_one_index_found_about_what_another_finds() {
        things.filteredBy(Filter.found(Field.of("tag", FieldTypes.text(50)), "shop.tagged"));

        ListDefinition.Statement page =
                things.page(query(Map.of("q", "Bolt", "tag", "new"), null), Set.of(UNIT), Map.of(), null);

        assertThat(page.sql()).containsOnlyOnce("shop.search(?").containsOnlyOnce("shop.tagged(?");
        assertThat(page.sql())
                .containsAnyOf(
                        "t.id IN (SELECT f.id FROM shop.search(?) f)", "t.id IN (SELECT f.id FROM shop.tagged(?) f)");
        assertThat(page.parameters()).containsExactlyInAnyOrder("{" + UNIT + "}", "%bolt%", "%new%");
    }

    @Test
    void leaves_out_what_its_index_leaves_out() {
        things.only("t.name <> 'none'");

        assertThat(things.page(query(Map.of(), null), Set.of(UNIT), Map.of(), null)
                        .sql())
                .contains("t.archived_at IS NULL AND t.name <> 'none'");
    }

    @Test
    void is_sorted_by_what_a_range_is_asked_of() {
        ListDefinition.Statement page = things.page(query(Map.of("name.gte", "M"), null), Set.of(UNIT), Map.of(), null);

        assertThat(page.sql()).contains("t.name >= ? ORDER BY t.name DESC");
        assertThat(refusal(query(Map.of("name.gte", "M"), "createdAt")).field()).isEqualTo("sort");
        assertThat(refusal(query(Map.of("jobTitle.gte", "M"), null)).field()).isEqualTo("jobTitle.gte");
    }

    @Test
    void refuses_what_is_not_on_its_lists() {
        assertThat(refusal(query(Map.of("password", "x"), null)).field()).isEqualTo("password");
        assertThat(refusal(query(Map.of(), "name;drop table thing")).field()).isEqualTo("sort");
        assertThat(refusal(query(Map.of("jobTitle", " "), null)).rule()).isEqualTo("required");
    }

    @Test
    void refuses_a_view_that_no_columns_can_fill() {
        assertThatThrownBy(() -> ListDefinition.of("shop.thing", Unreadable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("price");
    }

    private FieldError refusal(ListQuery query) {
        return catchThrowableOfType(MtlProblem.class, () -> things.page(query, Set.of(UNIT), Map.of(), null))
                .errors()
                .get(0);
    }

    private static ListQuery query(Map<String, String> filters, String sort) {
        return new ListQuery(filters, sort, 20, null, false);
    }

    record Thing(UUID id, OffsetDateTime createdAt, String name, List<String> remarks) {}

    record Unreadable(UUID id, Object price) {}
}
