package org.openmtl.it.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** Filters, orders, pages and totals, on seven leads with an origin of their own. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingRowsIT {
    private static final int LEADS = 7;

    private final MtlSystem mtl;
    private final RowsSystem leads;
    private final String origin = "origin-" + Companies.unique();
    private List<String> inOrder = List.of();

    ListingRowsIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.leads = mtl.leads(MtlSystem.FIELD1);
    }

    @BeforeAll
    void captureSeven() {
        inOrder = IntStream.range(0, LEADS)
                .mapToObj(i -> leads.create(
                                "company",
                                "Casa 100% " + i + "_" + origin,
                                "origin",
                                origin,
                                "stage",
                                i % 2 == 0 ? "MQL" : "INQUIRY")
                        .id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"})
    void pagesTogetherAreTheWholeListInOrder(String sort) {
        List<String> expected = new ArrayList<>(inOrder);
        if (sort.startsWith("-")) {
            java.util.Collections.reverse(expected);
        }

        assertThat(leads.allPages("origin=" + origin + "&limit=3&sort=" + sort)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-updatedAt"})
    void whatASearchFoundComesInTheSamePages(String sort) {
        String list = "origin=" + origin + "&limit=3&sort=" + sort;

        assertThat(leads.allPages(list + "&" + RowsSystem.parameter("q", origin)))
                .isEqualTo(leads.allPages(list));
    }

    @Test
    void aRangeIsAskedOfWhatTheListIsSortedBy() {
        List<String> newestFirst = new ArrayList<>(inOrder);
        java.util.Collections.reverse(newestFirst);
        String third = "=" + leads.read(inOrder.get(2)).text("updatedAt");
        String list = "origin=" + origin + "&limit=2&";

        assertThat(leads.allPages(list + "updatedAt.gte" + third)).isEqualTo(newestFirst.subList(0, 5));
        assertThat(leads.allPages(list + "updatedAt.gt" + third)).isEqualTo(newestFirst.subList(0, 4));
        assertThat(leads.allPages(list + "sort=updatedAt&updatedAt.lt" + third)).isEqualTo(inOrder.subList(0, 2));
        assertThat(leads.allPages(list + "updatedAt.lte" + third + "&updatedAt.gte" + third))
                .containsExactly(inOrder.get(2));
        assertThat(leads.page(list + "total=true&updatedAt.lt" + third)
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(leads.allPages(list + "updatedAt.lt" + third + "&" + RowsSystem.parameter("q", origin)))
                .isEqualTo(newestFirst.subList(5, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "sort=createdAt&updatedAt.gte=2026-01-01T00:00:00Z, sort",
        "createdAt.lt=2026-01-01T00:00:00Z&updatedAt.gte=2026-01-01T00:00:00Z, sort",
        "updatedAt.gte=yesterday, updatedAt.gte",
        "updatedAt.eq=2026-01-01T00:00:00Z, updatedAt.eq",
        "stage.gte=MQL, stage.gte"
    })
    void anyOtherRangeIsRefused(String query, String fault) {
        assertThat(Problems.fields(Problems.expect(leads.tryList(query), 400))).containsExactly(fault);
    }

    @Test
    void theUsualOrderIsNewestFirst() {
        assertThat(leads.list("limit=1&origin=" + origin))
                .extracting(lead -> lead.get("id").asText())
                .containsExactly(inOrder.get(LEADS - 1));
    }

    @Test
    void rowsThatComeInBetweenDoNotShiftPages() {
        JsonNode first = leads.page("origin=" + origin + "&limit=3&sort=-createdAt");
        leads.archive(leads.create("company", Companies.name(), "origin", origin));

        JsonNode second = leads.page("origin=" + origin + "&limit=3&sort=-createdAt&"
                + RowsSystem.parameter("cursor", first.get("next").asText()));

        assertThat(second.get("items").get(0).get("id").asText()).isEqualTo(inOrder.get(LEADS - 4));
    }

    @Test
    void filtersNarrowTogetherAndTheTotalCountsAllPages() {
        JsonNode page = leads.page("origin=" + origin + "&stage=MQL&limit=2&total=true");

        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(page.get("items")).hasSize(2);
        assertThat(page.hasNonNull("next")).isTrue();
        assertThat(leads.page("origin=" + origin + "&stage=WON&total=true").toString())
                .isEqualTo("{\"items\":[],\"next\":null,\"total\":0}");
        assertThat(leads.page("origin=" + origin).has("total")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100%, 7", "100%%, 0", "casa 100, 7", "1_0, 0", "%, 7", "__________, 0"})
    void freeTextIsTakenLiterally(String text, int found) {
        JsonNode page = leads.page("origin=" + origin + "&total=true&" + RowsSystem.parameter("q", text));

        assertThat(page.get("total").asInt()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "1000000", "ten", "1.5", "", "99999999999999999999"})
    void theLimitHasBounds(String limit) {
        Answer answer = leads.tryList("limit=" + limit);

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("limit");
    }

    @Test
    void aCursorThatWasTouchedIsRefused() {
        String cursor = leads.page("limit=1").get("next").asText();

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String touched = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertCursorIsRefused("limit=1&", touched);
        }
        assertCursorIsRefused("limit=1&", cursor.substring(1));
        assertCursorIsRefused("limit=1&", cursor + cursor);
        assertCursorIsRefused("limit=1&sort=updatedAt&", cursor);
        assertCursorIsRefused("limit=1&", "' OR 1=1 --");
        assertCursorIsRefused("limit=1&", "");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1);
        RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1);
        JsonNode accounts = mtl.accounts(MtlSystem.FIELD1).page("limit=1&sort=name");

        assertCursorIsRefused("limit=1&", accounts.get("next").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;drop table leads.lead",
                "(select pg_sleep(60))",
                "createdAt desc,1/0",
                "createdAt'",
                "createdAt\"",
                "id",
                "unit_id",
                "created_at",
                "--createdAt",
                "createdat",
                ""
            })
    void nothingButTheNamedOrdersIsAnOrder(String sort) {
        Answer answer = leads.tryList(RowsSystem.parameter("sort", sort));

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("sort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "stage'", "1=1;--", "version", "unit_id", "search", "limit;x"})
    void nothingButTheNamedFiltersIsAFilter(String name) {
        Answer answer = leads.tryList(java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8) + "=1");

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "stage, SLEEPING",
        "stage, (select pg_sleep(60))",
        "ownerId, 1",
        "accountId, ' or 1=1 --",
        "email, nobody",
        "phone, x",
        "q, ''"
    })
    void aFilterOfTheWrongTypeIsRefused(String name, String value) {
        Answer answer = leads.tryList(RowsSystem.parameter(name, value));

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "cursor", "sort", "total", "stage"})
    void aParameterIsGivenOnce(String name) {
        Answer answer = leads.tryList(name + "=1&" + name + "=1");

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly(name);
    }

    @ParameterizedTest
    @EnumSource
    void anInjectionInAValueIsOnlyAValue(RowKind kind) {
        String owner = mtl.idOf(MtlSystem.FIELD1);
        RowsSystem rows = kind.of(mtl, MtlSystem.FIELD1);

        assertThat(rows.tryList(RowsSystem.parameter("unitId", owner + "' OR '1'='1"))
                        .status())
                .isEqualTo(400);
        assertThat(rows.page("total=true&" + RowsSystem.parameter("unitId", owner))
                        .get("total")
                        .asInt())
                .isZero();
    }

    private void assertCursorIsRefused(String query, String cursor) {
        Answer answer = leads.tryList(query + RowsSystem.parameter("cursor", cursor));

        assertThat(Problems.fields(Problems.expect(answer, 400))).as(cursor).containsExactly("cursor");
    }
}
