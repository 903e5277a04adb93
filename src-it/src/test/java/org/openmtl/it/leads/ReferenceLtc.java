package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmtl.it.system.Json;
import org.openmtl.it.webhooks.Received;
import org.openmtl.it.webhooks.Receiver;

/**
 * A small Lead to Cash: it believes signed messages only, takes what is handed over to it, and sells it at once. What it was told twice it
 * answers once.
 */
final class ReferenceLtc {
    private final Receiver receiver;
    private final String secret;
    private final LtcSystem way;
    private final Set<String> seen = new HashSet<>();

    ReferenceLtc(Receiver receiver, String secret, LtcSystem wayBack) {
        this.receiver = receiver;
        this.secret = secret;
        this.way = wayBack;
    }

    /** Does what the messages of meanwhile ask for. */
    void work() {
        receiver.taken("ltc").stream()
                .filter(message -> message.event().at("/data/to").asText().equals("LTC"))
                .filter(message -> seen.add(message.id()))
                .forEach(this::sell);
    }

    private void sell(Received message) {
        assertThat(message.isSignedWith(secret)).isTrue();
        JsonNode lead = message.event().at("/data/evidence/lead");
        tell(message, lead, "ACCEPTED", "Taken");
        tell(message, lead, "SQL", "Confirmed with the buyer");
        tell(message, lead, "WON", "Signed");
    }

    private void tell(Received message, JsonNode lead, String outcome, String reason) {
        String event = message.id() + "-" + outcome;
        way.tell(Json.object(
                        "eventId",
                        event,
                        "outcome",
                        outcome,
                        "reason",
                        reason,
                        "at",
                        Instant.now().toString(),
                        "leadIds",
                        List.of(lead.get("id").asText()),
                        "opportunity",
                        Map.of(
                                "externalId",
                                "opp-" + message.id(),
                                "name",
                                lead.get("company").asText())))
                .expect(200);
    }
}
