package org.openmtl.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openmtl.bench.load.Request;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;

/** Everything a manager sees of leads: lists, searches, queues, boards. Each view is asked for in several ways in turn. */
final class LeadViews {
    private static final String LEADS = "/api/v1/leads?limit=20&";

    /** A person, a company, an address, a number, two Chinese names, a mistake, a word that is in every lead. */
    private static final String[] LOOKED_FOR = {
        "person 1234",
        "company 3999",
        "person4711@example.com",
        "900004711",
        "张伟丠",
        "王芳丫",
        "nobody at all",
        "example.com"
    };

    private final Rig rig;

    LeadViews(Rig rig) {
        this.rig = rig;
    }

    /** Defines the custom fields that leads of {@link Seed} have. */
    void defineFields() {
        define("vertical", "TEXT");
        define("batch", "INTEGER");
    }

    private void define(String name, String type) {
        String field = Json.object("kind", "LEAD", "name", name, "type", type, "label", Map.of("en", name));
        rig.system().as(MtlSystem.ADMIN).post("/api/v1/custom-fields", field).expect(201);
    }

    /** By name: all kinds of lists in turn, what people look for, queue, board, pool, ranking; then single kinds of lists and searches. */
    Map<String, Workload> all() {
        String owner = "ownerId=" + rig.system().idOf(MtlSystem.FIELD1);
        String queue = "/api/v1/lead-queue?limit=20&" + owner;
        String ranking = "/api/v1/lead-ranking?limit=20";
        Map<String, Workload> lists = lists(owner);
        Map<String, Workload> views = new LinkedHashMap<>();
        views.put("list", Workload.mixed(List.copyOf(lists.values())));
        views.put("search", found(LOOKED_FOR));
        views.put("queue", asked(queue, queue + "&stage=MQL", queue + "&sort=-dueAt", queue + "&origin=email"));
        views.put("board", asked("/api/v1/lead-board"));
        views.put("pool", asked("/api/v1/lead-pool?limit=20", "/api/v1/lead-pool?limit=20&sort=since"));
        views.put("ranking", asked(ranking, ranking + "&grade=A1", ranking + "&stage=SAL", ranking + "&" + owner));
        views.putAll(lists);
        views.putAll(searches());
        return views;
    }

    private Map<String, Workload> lists(String owner) {
        Map<String, Workload> lists = new LinkedHashMap<>();
        lists.put("list by stage", Listings.ofProduct(rig));
        lists.put("list in other orders", listed("sort=updatedAt", "sort=-updatedAt", "sort=createdAt"));
        lists.put("list by filters", listed(owner, "origin=email", "stage=MQL&origin=display", "stage=REJECTED"));
        lists.put(
                "list by identity", listed("email=person4711@example.com", "phone=%2B34900004711", "externalId=none"));
        lists.put(
                "list by custom fields", listed("attributes.vertical=V6", "attributes.batch=3", "attributes.batch=-1"));
        return lists;
    }

    /** Kind by kind, with words that very many leads have: the worst that is asked of an index. */
    private Map<String, Workload> searches() {
        Map<String, Workload> searches = new LinkedHashMap<>();
        searches.put("search, Latin, few", found("person 1234", "company 3999", "son 7777", "nobody at all"));
        searches.put("search, Latin, many", found("person", "example.com", "349"));
        searches.put("search, Latin, many long ago", found("hanover", "hanover fair 77"));
        searches.put("search, two letters or digits", found("pe", "77", "xq"));
        searches.put("search, Chinese, few", found("张伟丠", "王芳丫"));
        searches.put("search, Chinese, many", found("有限", "张伟", "李"));
        return searches;
    }

    private Workload found(String... texts) {
        return listed(
                Stream.of(texts).map(text -> RowsSystem.parameter("q", text)).toArray(String[]::new));
    }

    private Workload listed(String... queries) {
        return asked(Stream.of(queries).map(query -> LEADS + query).toArray(String[]::new));
    }

    private Workload asked(String... paths) {
        Request request = rig.as(MtlSystem.MANAGER);
        return Workload.inTurn(List.of(paths).stream().map(request::get).toList(), 200);
    }
}
