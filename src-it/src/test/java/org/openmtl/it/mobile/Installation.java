package org.openmtl.it.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;

/**
 * A field client installed once, as the server knows it.
 *
 * @param installId chosen at the first run
 * @param registered what the server answered when it registered, or renewed its tokens
 */
record Installation(Client anyone, String username, String installId, String id, JsonNode registered) {
    /** Registers a new one with a password. */
    static Installation register(Client anyone, String username) {
        String installId = "install-" + UUID.randomUUID();
        JsonNode answer = tryToRegister(anyone, username, installId).expect(201).json();
        return new Installation(
                anyone, username, installId, answer.get("deviceId").asText(), answer);
    }

    Answer tryToRegisterAgain() {
        return tryToRegister(anyone, username, installId);
    }

    Client client() {
        return anyone.withToken(registered.get("access").asText());
    }

    /** Asks for the next tokens. */
    Answer refresh() {
        return anyone.post(
                "/mobile/v1/token",
                Json.object("refresh", registered.get("refresh").asText()));
    }

    /** The same with the next tokens. */
    Installation renewed() {
        return new Installation(
                anyone, username, installId, id, refresh().expect(200).json());
    }

    private static Answer tryToRegister(Client anyone, String username, String installId) {
        return anyone.post(
                "/mobile/v1/devices",
                Json.object(
                        "installId",
                        installId,
                        "platform",
                        "test",
                        "username",
                        username,
                        "password",
                        RunningServer.DEMO_PASSWORD));
    }
}
