package org.openmtl.bench;

import java.io.IOException;
import java.util.List;
import org.openmtl.bench.load.Caller;
import org.openmtl.bench.load.Reply;
import org.openmtl.bench.load.Request;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** Creating leads one by one. */
final class Captures {
    static final String NAME = "create lead";

    private Captures() {}

    static List<Case> cases(Rig rig) throws IOException {
        int connections = rig.settings().connections();
        return List.of(
                rig.product(NAME, 1, connections, ofProduct(rig)),
                rig.bare(NAME, ofBare(rig)),
                rig.postgres(NAME, 1, Pgbench.script("create.sql"), Actor.of(rig, MtlSystem.FIELD1)));
    }

    static Workload ofProduct(Rig rig) {
        return leads(rig.as(MtlSystem.FIELD1), "/api/v1/leads");
    }

    static Workload ofBare(Rig rig) {
        return leads(new Request("Host: bench\r\n"), "/leads");
    }

    private static Workload leads(Request request, String path) {
        return number -> new Caller() {
            @Override
            public byte[] request() {
                return request.post(path, lead());
            }

            @Override
            public void check(Reply reply) {
                reply.expect(201);
            }
        };
    }

    private static String lead() {
        Visitor visitor = Visitor.next();
        return Json.object(
                "name", visitor.name(),
                "company", visitor.company(),
                "email", visitor.email(),
                "phone", visitor.phone(),
                "country", "ES",
                "city", "Madrid",
                "origin", "social");
    }
}
