package org.openmtl.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

class ListingRowsTest {
    private static final UUID UNIT = UUID.fromString("01a00000-0000-7000-8000-000000000001");
    private static final UUID ROW = UUID.fromString("01a00000-0000-7000-8000-000000000002");
    private final ListDefinition<Thing> things = ListDefinition.of("shop.thing", Thing.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("name", FieldTypes.text(50)))
            .filteredBy(
                    Filter.equal(Field.of("jobTitle", FieldTypes.text(50))),
                    Filter.found(Field.of("q", FieldTypes.text(50)), "shop.search"));

    @Test
    void reads_each_unit_through_its_own_index_range() {
        ListDefinition.Statement page = things.page(query(Map.of(), null), Set.of(UNIT), Set.of(), null);

        assertThat(page.sql())
                .isEqualTo(
                        "SELECT r.* FROM unnest(CAST(? AS uuid[])) AS territory(unit) CROSS JOIN LATERAL ("
                                + "SELECT t.id, t.created_at, t.name FROM shop.thing t WHERE t.unit_id = territory.unit AND t.archived_at IS NULL"
                                + " ORDER BY t.created_at DESC, t.id DESC LIMIT 21) r ORDER BY r.created_at DESC, r.id DESC LIMIT 21");
        assertThat(page.parameters()).containsExactly("{" + UNIT + "}");
    }

    @Test
    void reads_a_large_territory_in_one_pass() {
        Set<UUID> many =
                IntStream.range(0, 101).mapToObj(n -> UUID.randomUUID()).collect(Collectors.toSet());

        assertThat(things.page(query(Map.of(), null), many, Set.of(), null).sql())
                .startsWith("SELECT t.id, t.created_at, t.name FROM shop.thing t WHERE");
    }

    @Test
    void goes_on_behind_the_last_row() {
        ListDefinition.Statement page =
                things.page(query(Map.of(), "name"), Set.of(UNIT), Set.of(), new Position("Ada", ROW));

        assertThat(page.sql()).contains("(t.name, t.id) > (CAST(? AS text), CAST(? AS uuid))");
        assertThat(page.parameters()).containsExactly("{" + UNIT + "}", "Ada", ROW.toString());
    }

    @Test
    void binds_values_and_escapes_patterns() {
        ListDefinition.Statement page =
                things.page(query(Map.of("q", "50%_Off\\"), null), Set.of(UNIT), Set.of(), null);

        assertThat(page.sql()).contains("t.id IN (SELECT shop.search(?))");
        assertThat(page.parameters()).containsExactly("{" + UNIT + "}", "%50\\%\\_off\\\\%");
    }

    @Test
    void goes_through_the_rows_in_order_where_very_many_match() {
        Filter searched =
                Filter.found(Field.of("text", FieldTypes.text(50)), "shop.search", "shop.finds_many", "search");
        ListQuery query = query(Map.of("text", "Bolt"), null);
        things.filteredBy(searched);

        assertThat(things.questions(query).get("text").sql()).isEqualTo("SELECT shop.finds_many(?)");
        assertThat(things.questions(query).get("text").parameters()).containsExactly("%bolt%");
        assertThat(things.page(query, Set.of(UNIT), Set.of("text"), null).sql()).contains("t.search LIKE ?");
        assertThat(things.page(query, Set.of(UNIT), Set.of(), null).sql()).contains("t.id IN (SELECT shop.search(?))");
        assertThat(things.questions(query(Map.of("q", "Bolt"), null))).isEmpty();
    }

    @Test
    void looks_for_one_or_two_letters_where_words_begin() {
        Filter searched =
                Filter.found(Field.of("text", FieldTypes.text(50)), "shop.search", "shop.finds_many", "search");

        assertThat(searched.read("Bo")).isEqualTo("% bo%");
        assertThat(searched.read("7")).isEqualTo("% 7%");
        assertThat(searched.read("张")).isEqualTo("%张%");
        assertThat(searched.read("%")).isEqualTo("%\\%%");
        assertThat(searched.read("Bol")).isEqualTo("%bol%");
    }

    @Test
    void sorts_what_an_index_found_in_one_pass() {
        Filter searched =
                Filter.found(Field.of("text", FieldTypes.text(50)), "shop.search", "shop.finds_many", "search");
        things.filteredBy(searched);
        ListQuery query = query(Map.of("text", "Bolt"), null);

        assertThat(things.page(query, Set.of(UNIT), Set.of(), null).sql()).doesNotContain("LATERAL");
        assertThat(things.page(query, Set.of(UNIT), Set.of("text"), null).sql()).contains("LATERAL");
    }

    @Test
    void leaves_out_what_its_index_leaves_out() {
        things.only("t.name <> 'none'");

        assertThat(things.page(query(Map.of(), null), Set.of(UNIT), Set.of(), null)
                        .sql())
                .contains("t.archived_at IS NULL AND t.name <> 'none'");
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
        return catchThrowableOfType(MtlProblem.class, () -> things.page(query, Set.of(UNIT), Set.of(), null))
                .errors()
                .get(0);
    }

    private static ListQuery query(Map<String, String> filters, String sort) {
        return new ListQuery(filters, sort, 20, null, false);
    }

    record Thing(UUID id, OffsetDateTime createdAt, String name, List<String> remarks) {}

    record Unreadable(UUID id, Object price) {}
}
