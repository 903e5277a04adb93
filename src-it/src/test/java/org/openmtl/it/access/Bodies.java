package org.openmtl.it.access;

import java.util.List;
import java.util.Map;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;

/** A request for each endpoint that is right in form, so that nothing but permission or territory can refuse it. */
final class Bodies {
    private static final String NOBODY = "0190a5f0-0000-7000-8000-000000000000";

    /** A rule set that sends everything to the pool. */
    static final String RULE_SET = "{\"name\": \"Nobody's\", \"rules\": [{\"name\": \"Everything\"}]}";

    /** A mapping for files of any unit. */
    static final String IMPORT_MAPPING =
            "{\"name\": \"Nobody's\", \"kind\": \"leads\", \"columns\": {\"Who\": \"name\"}}";

    /** A calendar of nobody in particular. */
    static final String CALENDAR =
            "{\"name\": \"Everybody's\", \"timeZone\": \"UTC\", \"hours\": {\"mon\": [\"09:00-18:00\"]}}";

    /** Asked of nobody in particular. */
    static final String CUSTOM_FIELD =
            "{\"kind\": \"CONTACT\", \"name\": \"nothing\", \"label\": {\"en\": \"Nothing\"}, \"type\": \"TEXT\"}";

    /** An absence of whoever sends it. */
    static final String ABSENCE = Json.object("startsAt", "2026-12-24T00:00:00Z", "endsAt", "2026-12-25T00:00:00Z");

    private static final Map<String, String> BY_ENDPOINT = Map.ofEntries(
            Map.entry("POST /api/v1/calendars", CALENDAR),
            Map.entry("POST /api/v1/absences", ABSENCE),
            Map.entry("POST /api/v1/assignment-rule-sets", RULE_SET),
            Map.entry(
                    "POST /api/v1/sales-teams",
                    "{\"name\": \"Nobody's\", \"members\": [" + Json.object("personId", NOBODY) + "]}"),
            Map.entry("POST /api/v1/duplicate-policies", Json.object("door", "MOBILE")),
            Map.entry("POST /api/v1/lead-policies", Json.object("segment", "nothing")),
            Map.entry("POST /api/v1/accounts", Json.object("name", "Nobody's")),
            Map.entry("POST /api/v1/contacts", Json.object("name", "Nobody", "accountId", NOBODY)),
            Map.entry("POST /api/v1/visits", Json.object("accountId", NOBODY, "date", "2026-11-20")),
            Map.entry("POST /api/v1/findings", Json.object("accountId", NOBODY, "kind", "PAIN_POINT")),
            Map.entry("POST /api/v1/promises", Json.object("accountId", NOBODY, "promisedBy", "US", "what", "Nothing")),
            Map.entry("POST /api/v1/leads", Json.object("name", "Nobody")),
            Map.entry("POST /api/v1/attribution-runs", Json.object("model", "LINEAR")),
            Map.entry("POST /api/v1/touches", Json.object("leadId", NOBODY, "kind", "web.visited")),
            Map.entry("POST /api/v1/saved-filters", "{\"name\": \"All\", \"list\": \"leads\", \"filters\": {}}"),
            Map.entry(
                    "POST /api/v1/lead-bulk-changes",
                    "{\"leads\": [\"" + NOBODY + "\"], \"change\": {\"city\": \"Vigo\"}}"),
            Map.entry("POST /api/v1/leads/{id}/hand-over", Json.object("ownerId", NOBODY)),
            Map.entry("POST /api/v1/leads/{id}/merge", Json.object("loser", NOBODY)),
            Map.entry("POST /api/v1/leads/{id}/refuse", Json.object("reason", "Not mine")),
            Map.entry("POST /api/v1/leads/{id}/qualify", Json.object("reason", "Wants one")),
            Map.entry("POST /api/v1/leads/{id}/recycle", Json.object("reason", "Wants one again")),
            Map.entry(
                    "POST /api/v1/acceptance-criteria",
                    "{\"segment\": \"nothing\", \"criteria\": [{\"name\": \"named\", \"anyOf\": [\"/lead/name\"]}]}"),
            Map.entry(
                    "POST /api/v1/opportunity-outcomes",
                    Json.object(
                            "eventId",
                            "e",
                            "outcome",
                            "LOST",
                            "at",
                            "2026-11-22T10:00:00Z",
                            "leadIds",
                            List.of(NOBODY))),
            Map.entry(
                    "POST /api/v1/events",
                    Json.object(
                            "name", "Nothing", "startsAt", "2026-11-26T08:00:00Z", "endsAt", "2026-11-26T09:00:00Z")),
            Map.entry("POST /api/v1/attendees", Json.object("name", "Nobody", "eventId", NOBODY)),
            Map.entry("POST /api/v1/quarantined-operations/{id}/resolve", Json.object("how", "dismissed")),
            Map.entry("POST /api/v1/custom-fields", CUSTOM_FIELD),
            Map.entry("POST /api/v1/forms", "{\"name\": {\"en\": \"Nothing\"}, \"purpose\": \"VISIT\"}"),
            Map.entry(
                    "POST /api/v1/forms/{id}/versions",
                    "{\"questions\": [{\"id\": \"q1\", \"type\": \"date\", \"label\": {\"en\": \"When?\"}}]}"),
            Map.entry("POST /api/v1/score-models", "{\"name\": \"None\", \"definition\": {\"fit\": {}}}"),
            Map.entry("POST /api/v1/score-models/{id}/preview", "{\"leads\": [\"" + NOBODY + "\"]}"),
            Map.entry("POST /api/v1/imports", "name\nNobody\n"),
            Map.entry("POST /api/v1/import-mappings", IMPORT_MAPPING),
            Map.entry("POST /mobile/v1/sync/push", "{\"ops\": []}"),
            Map.entry(
                    "PUT /mobile/v1/devices/self/push-subscription",
                    Json.object("endpoint", "https://push.example/x", "keys", Map.of())),
            Map.entry("POST /mobile/v1/devices/{id}/wipe", Json.object("when", "now")),
            Map.entry(
                    "POST /api/v1/people",
                    Json.object("username", "nobody", "displayName", "Nobody", "password", "Correct-horse-7-battery")),
            Map.entry("POST /api/v1/people/{id}/roles", Json.object("role", "ADMIN", "unitId", NOBODY)),
            Map.entry("PUT /api/v1/people/{id}/password", Json.object("password", "Correct-horse-8-battery")),
            Map.entry("POST /api/v1/services", Json.object("name", "nobody", "unitId", NOBODY)),
            Map.entry("POST /api/v1/web-forms", Json.object("name", "Nobody's", "fields", List.of("name"))),
            Map.entry(
                    "POST /api/v1/webhooks",
                    "{\"url\": \"https://example.com/\", \"types\": [\"org.openmtl.*\"], \"unitId\": \"" + NOBODY
                            + "\"}"),
            Map.entry(
                    "POST /api/v1/webhooks/{id}/replays",
                    Json.object("from", "2026-11-22T00:00:00Z", "to", "2026-11-23T00:00:00Z")),
            Map.entry("POST /api/v1/units", Json.object("name", "Nowhere", "kind", "TEAM", "parentId", NOBODY)));

    /** Media types that are neither JSON nor a merge patch. */
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "POST /api/v1/imports", "text/csv",
            "POST /mobile/v1/blobs", "image/jpeg",
            "PUT /mobile/v1/blobs/{id}/thumbnail", "image/jpeg",
            "PATCH /mobile/v1/blobs/{id}", "application/partial-upload");

    private static final String PERIOD = "&from=2026-11-23T00:00:00Z&until=2026-11-24T00:00:00Z";

    /** Parameters without which an endpoint does not know what is asked. */
    private static final Map<String, String> QUERIES = Map.of(
            "GET /api/v1/audit", "?entity=lead&id=" + NOBODY,
            "GET /api/v1/calendars/in-force", "?unitId=" + NOBODY + PERIOD,
            "GET /api/v1/sla", "?by=person" + PERIOD,
            "POST /api/v1/imports", "?kind=leads",
            "GET /mobile/v1/sync/pull", "?cursor=x");

    private Bodies() {}

    /** Sends the endpoint's request to a path of it. */
    static Answer send(Client client, Endpoint endpoint, String path) {
        String body = endpoint.isRead() || endpoint.method().equals("DELETE")
                ? ""
                : BY_ENDPOINT.getOrDefault(endpoint.toString(), "{}");
        Client typed = body.isEmpty() ? client : client.with("Content-Type", mediaType(endpoint));
        Client told = endpoint.collection().equals("blobs") ? promising(typed) : typed;
        return told.with("If-Match", "\"1\"")
                .send(endpoint.method(), path + QUERIES.getOrDefault(endpoint.toString(), ""), body);
    }

    /** What an upload says in its headers. */
    private static Client promising(Client client) {
        return client.with("Idempotency-Key", "\"" + NOBODY + "\"")
                .with("Upload-Length", "100")
                .with("Upload-Offset", "0")
                .with("X-Sha256", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
    }

    private static String mediaType(Endpoint endpoint) {
        String usual = endpoint.method().equals("PATCH") ? Client.MERGE_PATCH : "application/json";
        return MEDIA_TYPES.getOrDefault(endpoint.toString(), usual);
    }
}
