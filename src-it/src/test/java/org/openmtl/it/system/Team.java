package org.openmtl.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmtl.it.http.Client;

/**
 * A unit nobody else in the run works in, so that what a test counts there is its own.
 *
 * @param id of the unit
 */
public record Team(MtlSystem mtl, String id) {
    private static final String PEOPLE = "/api/v1/people";

    /** By unit. */
    private static final Map<String, String> EVENT_MANAGERS = new ConcurrentHashMap<>();

    /** Founds one below the top of the organisation. */
    public static Team found(MtlSystem mtl) {
        Client admin = mtl.as(MtlSystem.ADMIN);
        String top = admin.get("/api/v1/units?kind=HEADQUARTERS")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        return found(mtl, top);
    }

    /** The unit somebody works in first. */
    public static Team of(MtlSystem mtl, String username) {
        String unit = mtl.as(username)
                .get("/api/v1/me")
                .expect(200)
                .json()
                .at("/roles/0/unitId")
                .asText();
        return new Team(mtl, unit);
    }

    /** The one event manager of the unit; hired when there is none yet. */
    public String eventManager() {
        return EVENT_MANAGERS.computeIfAbsent(id, unit -> hire("EVENT_MANAGER"));
    }

    /** Founds another one below this. */
    public Team foundBelow() {
        return found(mtl, id);
    }

    private static Team found(MtlSystem mtl, String parent) {
        String body = Json.object("name", "Team " + Companies.unique(), "kind", "TEAM", "parentId", parent);
        JsonNode unit =
                mtl.as(MtlSystem.ADMIN).post("/api/v1/units", body).expect(201).json();
        return new Team(mtl, unit.get("id").asText());
    }

    /** Hires somebody, who has the password of all; answers the name to sign in with. */
    public String hire(String role) {
        String username = role.toLowerCase(Locale.ROOT) + "-" + Companies.unique();
        String body = Json.object(
                "username",
                username,
                "displayName",
                "Pia Sanz",
                "password",
                mtl.password(),
                "role",
                role,
                "unitId",
                id);
        mtl.as(MtlSystem.ADMIN).post(PEOPLE, body).expect(201);
        return username;
    }
}
