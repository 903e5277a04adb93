package org.openmtl.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openmtl.bench.load.Request;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/**
 * An installation of a field client, registered and signed in. Registering it again ends the session before.
 *
 * @param id of the device
 * @param client speaks for it
 * @param accounts customers it may visit
 */
record FieldDevice(String id, Client client, List<String> accounts) {
    /** User names of the people made for the bench, without their number. */
    static final String TEAM = "bench";

    private static final String ACCOUNTS = "/api/v1/accounts?limit=50";
    private static final int CREATED = 201;
    private static final int EXISTS = 409;

    /** So many people of field1's team, each with a device: pushes of one person would wait for each other. */
    static List<FieldDevice> ofTeam(Rig rig, int count) {
        String team = rig.system()
                .as(MtlSystem.FIELD1)
                .get("/api/v1/me")
                .expect(200)
                .json()
                .at("/roles/0/unitId")
                .asText();
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> of(rig, member(rig, team, number)))
                .toList();
    }

    /** The one device of a person. */
    static FieldDevice of(Rig rig, String username) {
        String installation = Json.object(
                "username",
                username,
                "password",
                RunningServer.DEMO_PASSWORD,
                "installId",
                "bench-installation",
                "platform",
                "bench");
        JsonNode device = rig.system()
                .anyone()
                .post("/mobile/v1/devices", installation)
                .expect(CREATED)
                .json();
        Client client = rig.system()
                .anyone()
                .withToken(device.get("access").asText())
                .with("Accept-Encoding", "gzip")
                .with("X-Client", "bench/1.0.0");
        return new FieldDevice(device.get("deviceId").asText(), client, accounts(rig, username));
    }

    Request request() {
        return Request.of(client);
    }

    private static String member(Rig rig, String team, int number) {
        String username = TEAM + number;
        String person = Json.object(
                "username",
                username,
                "displayName",
                "Bench " + number,
                "password",
                RunningServer.DEMO_PASSWORD,
                "role",
                "FIELD",
                "unitId",
                team);
        int status =
                rig.system().as(MtlSystem.ADMIN).post("/api/v1/people", person).status();
        if (status != CREATED && status != EXISTS) {
            throw new IllegalStateException("adding " + username + " was answered with " + status);
        }
        return username;
    }

    private static List<String> accounts(Rig rig, String username) {
        List<String> ids = new ArrayList<>();
        JsonNode page = rig.system().as(username).get(ACCOUNTS).expect(200).json();
        page.get("items").forEach(account -> ids.add(account.get("id").asText()));
        return ids;
    }
}
