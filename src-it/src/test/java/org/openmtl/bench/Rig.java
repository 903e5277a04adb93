package org.openmtl.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.bench.bare.BareProcess;
import org.openmtl.bench.load.Caller;
import org.openmtl.bench.load.Load;
import org.openmtl.bench.load.Request;
import org.openmtl.bench.load.Workload;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;

/**
 * What runs while the bench measures.
 *
 * @param settings how long and how large
 * @param product the product with its database
 * @param system the product in the words of its users
 * @param bare the bare server on the same database
 * @param pgbench on the same database, as the role of the application
 */
record Rig(Settings settings, RunningServer product, MtlSystem system, BareProcess bare, Pgbench pgbench)
        implements AutoCloseable {
    static final String PRODUCT = "OpenMTL";
    static final String BARE = "bare Undertow + JDBC";
    static final String POSTGRES = "pgbench";

    /** Puts the bare server and pgbench beside a running product. */
    static Rig around(RunningServer product, Settings settings, Path pgbench) throws Exception {
        Path directory = Files.createDirectories(settings.directory().resolve("pgbench"));
        new Seed(product.home().superuser()).bareTable();
        return new Rig(
                settings,
                product,
                new MtlSystem(product.url(), RunningServer.DEMO_PASSWORD),
                new BareProcess(
                        product.home().application(), settings.directory().resolve("bare.log")),
                new Pgbench(pgbench, product.home().application(), directory, settings.connections()));
    }

    /** Requests of one of the demo people, freshly signed in: tokens end sooner than the bench. */
    Request as(String username) {
        system.signOutEverybody();
        return Request.of(system.as(username));
    }

    /** A case of the product. */
    Case product(String name, int operations, int connections, Workload workload) {
        return http(name, PRODUCT, operations, product.url(), product.pid(), workload.callers(connections));
    }

    /** A case of the bare server. */
    Case bare(String name, Workload workload) {
        return http(name, BARE, 1, bare.url(), bare.pid(), workload.callers(settings.connections()));
    }

    private Case http(String name, String of, int operations, URI url, long pid, List<Caller> callers) {
        return new Case(name, of, operations, meter(pid), time -> Load.run(url, callers, time));
    }

    /** A case of PostgreSQL alone. */
    Case postgres(String name, int operations, String script, Map<String, String> variables) {
        return new Case(name, POSTGRES, operations, meter(null), time -> pgbench.run(script, variables, time));
    }

    private CpuMeter meter(@Nullable Long application) {
        return new CpuMeter(application, product.home().postmaster());
    }

    /** Loads the product for a while, and the bare server for a quarter of it; nothing is counted. */
    void warmUp(Workload ofProduct, Workload ofBare) {
        Duration time = settings.warmup();
        Load.run(product.url(), ofProduct.callers(settings.connections()), time);
        Load.run(bare.url(), ofBare.callers(settings.connections()), time.dividedBy(4));
    }

    @Override
    public void close() {
        bare.close();
        product.close();
    }
}
