package org.openmtl.it.leads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/**
 * A unit of its own with a manager, some sellers who are a team, and an integration that brings leads.
 *
 * @param unit its id
 * @param manager name of the manager
 * @param sellers names of the sellers, in their order
 * @param people ids of the sellers
 * @param team id of the team
 * @param service the integration
 */
record Office(
        MtlSystem mtl,
        String unit,
        String manager,
        List<String> sellers,
        List<String> people,
        String team,
        Client service) {
    private static final String RULE_SETS = "/api/v1/assignment-rule-sets";

    static Office open(MtlSystem mtl, int sellers) {
        Team unit = Team.found(mtl);
        String manager = unit.hire("SALES_MANAGER");
        List<String> names =
                IntStream.range(0, sellers).mapToObj(i -> unit.hire("FIELD")).toList();
        List<String> people = names.stream().map(mtl::idOf).toList();
        List<Map<String, String>> members =
                people.stream().map(id -> Map.of("personId", id)).toList();
        JsonNode team = mtl.as(manager)
                .post("/api/v1/sales-teams", Json.object("name", "All", "members", members))
                .expect(201)
                .json();
        return new Office(mtl, unit.id(), manager, names, people, team.get("id").asText(), service(mtl, unit.id()));
    }

    private static Client service(MtlSystem mtl, String unit) {
        Client admin = mtl.as(MtlSystem.ADMIN);
        JsonNode service = admin.post("/api/v1/services", Json.object("name", Companies.unique(), "unitId", unit))
                .expect(201)
                .json();
        String tokens = "/api/v1/services/" + service.get("id").asText() + "/tokens";
        return mtl.anyone()
                .withToken(admin.post(tokens, "{}")
                        .expect(201)
                        .json()
                        .get("accessToken")
                        .asText());
    }

    String seller(int number) {
        return sellers.get(number);
    }

    /** A lead that comes without an owner. */
    Row capture(Object... namesAndValues) {
        Object[] all = Stream.concat(
                        Stream.of("name", "Ana Ruiz", "email", Companies.email()), Arrays.stream(namesAndValues))
                .toArray();
        return new RowsSystem(service, "/api/v1/leads").create(all);
    }

    Map<String, Object> everythingToTheTeam() {
        return Map.of("name", "Everything", "team", team);
    }

    JsonNode draft(List<Map<String, Object>> rules, String... assignOn) {
        List<String> moments = assignOn.length == 0 ? List.of("CAPTURED") : List.of(assignOn);
        return mtl.as(manager)
                .post(RULE_SETS, Json.object("name", "Rules", "rules", rules, "assignOn", moments))
                .expect(201)
                .json();
    }

    /** Drafts, simulates and activates a rule set. */
    JsonNode activate(List<Map<String, Object>> rules, String... assignOn) {
        String path = RULE_SETS + "/" + draft(rules, assignOn).get("id").asText();
        mtl.as(manager).send("POST", path + "/simulate", "").expect(200);
        return post(path + "/activate", 2).expect(200).json();
    }

    /** Makes a policy for the unit. */
    void policy(Object... namesAndValues) {
        mtl.as(manager)
                .post("/api/v1/lead-policies", Json.object(namesAndValues))
                .expect(201);
    }

    Answer post(String path, int version) {
        return mtl.as(manager).with("If-Match", "\"" + version + "\"").send("POST", path, "");
    }

    Answer patch(String path, int version, String json) {
        return mtl.as(manager).patch(path, "\"" + version + "\"", json);
    }
}
