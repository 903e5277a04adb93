package org.openmtl.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.openmtl.bench.load.KeepAliveConnection;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.MtlSystem;

/** A field client asking for news when there are none. */
final class Pulls {
    static final String NAME = "empty pull";

    private static final String BOOTSTRAP = "/mobile/v1/sync/bootstrap";
    private static final String PULL = "/mobile/v1/sync/pull?cursor=";

    private Pulls() {}

    static List<Case> cases(Rig rig) {
        return List.of(rig.product(NAME, 1, rig.settings().connections(), ofProduct(rig)));
    }

    static Workload ofProduct(Rig rig) {
        FieldDevice device = FieldDevice.of(rig, MtlSystem.FIELD1);
        return Workload.inTurn(List.of(device.request().get(PULL + end(plain(device)))), 200);
    }

    /** Bytes of an answer that brings nothing, with its headers. */
    static int bytes(Rig rig) throws IOException {
        FieldDevice device = FieldDevice.of(rig, MtlSystem.FIELD1);
        byte[] request = device.request().get(PULL + end(plain(device)));
        try (KeepAliveConnection connection =
                new KeepAliveConnection(rig.product().url())) {
            return connection.exchange(request).bytes();
        }
    }

    /** The end of the feed: the bootstrap first, then whatever came since. */
    private static String end(Client client) {
        JsonNode page = client.get(BOOTSTRAP).expect(200).json();
        while (!page.hasNonNull("cursor")) {
            page = client.get(BOOTSTRAP + "?page=" + page.get("page").asText())
                    .expect(200)
                    .json();
        }
        do {
            page = client.get(PULL + page.get("cursor").asText()).expect(200).json();
        } while (page.get("more").asBoolean());
        return page.get("cursor").asText();
    }

    private static Client plain(FieldDevice device) {
        return device.client().with("Accept-Encoding", "identity");
    }
}
