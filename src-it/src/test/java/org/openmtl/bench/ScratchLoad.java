package org.openmtl.bench;

import java.net.URI;
import java.time.Duration;
import java.util.*;
import org.openmtl.bench.load.*;
import org.openmtl.it.harness.*;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.*;

public final class ScratchLoad {
    public static void main(String[] a) throws Exception {
        URI url = URI.create(a[0]);
        MtlSystem system = new MtlSystem(url, RunningServer.DEMO_PASSWORD);
        Request r = Request.of(system.as(MtlSystem.MANAGER));
        Request f = Request.of(system.as(MtlSystem.FIELD1));
        CpuMeter meter = new CpuMeter(Long.parseLong(a[1]), Long.parseLong(a[2]));
        for (int i = 3; i + 1 < a.length; i += 2) {
            Workload w = a[i].equals("list") ? Workload.inTurn(List.of(r.get("/api/v1/leads?limit=20&sort=-createdAt&stage=INQUIRY"), r.get("/api/v1/leads?limit=20&sort=-createdAt&stage=WON")), 200)
                : a[i].equals("me") ? Workload.inTurn(List.of(r.get("/api/v1/me")), 200)
                : a[i].equals("nothing") ? Workload.inTurn(List.of(r.get("/api/v1/nothing")), 404)
                : n -> new Caller() {
                    public byte[] request() { return f.post("/api/v1/leads", lead()); }
                    public void check(Reply x) { x.expect(201); }
                };
            Round x = Round.of(new Case(a[i], "", 1, meter, t -> Load.run(url, w.callers(8), t)), Duration.ofSeconds(Long.parseLong(a[i + 1])));
            System.out.printf("%s %.0f/s p50 %.1f p95 %.1f app %.2f pg %.2f%n", a[i], x.perSecond(), x.latencies().millis(.5), x.latencies().millis(.95), x.applicationMillis(), x.postgresMillis());
        }
    }
    static String lead() {
        String n = UUID.randomUUID().toString().substring(24);
        return Json.object("name", "Ada " + n, "company", "Engines", "email", n + "@example.org", "phone", "+34611" + String.format("%06d", (int) (Math.random() * 1e6)), "country", "ES", "city", "Madrid", "origin", "social");
    }
}
