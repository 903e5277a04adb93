package org.openmtl.it.leads;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** Lead to Cash as it speaks to the product: an integration with a token of its own in somebody's unit. */
record LtcSystem(Client client) {
    static LtcSystem of(MtlSystem mtl, String username) {
        return in(mtl, Team.of(mtl, username));
    }

    static LtcSystem in(MtlSystem mtl, Team team) {
        String body = Json.object("name", "ltc-" + Companies.unique(), "unitId", team.id());
        Client admin = mtl.as(MtlSystem.ADMIN);
        String service = admin.post("/api/v1/services", body)
                .expect(201)
                .json()
                .get("id")
                .asText();
        String token = admin.post("/api/v1/services/" + service + "/tokens", "")
                .expect(201)
                .json()
                .get("accessToken")
                .asText();
        return new LtcSystem(mtl.anyone().withToken(token));
    }

    Answer tell(String outcome, Row lead, Instant at, String opportunity) {
        return tell(Companies.unique(), outcome, lead, at, opportunity);
    }

    Answer tell(String eventId, String outcome, Row lead, Instant at, String opportunity) {
        return tell(Json.object(
                "eventId",
                eventId,
                "outcome",
                outcome,
                "reason",
                "Reason of " + outcome,
                "at",
                at.toString(),
                "leadIds",
                List.of(lead.id()),
                "opportunity",
                Map.of("externalId", opportunity, "name", "Line 3", "amount", "125000.00", "currency", "EUR")));
    }

    Answer tell(String body) {
        return client.post("/api/v1/opportunity-outcomes", body);
    }
}
