package org.openmtl.it.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openmtl.it.harness.MigratedDatabase;
import org.openmtl.it.harness.Product;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.http.Client;

/** A Payara Server with {@code mtl.ear} deployed to it, demo data and a database of its own. */
public final class FullServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FullServer.class.getName());
    private static final String APPLICATION = "mtl";
    private static final int LAST_CHARACTERS = 6_000;

    private final MigratedDatabase database;
    private final Domain domain;
    private final Asadmin asadmin;

    private FullServer(MigratedDatabase database, Domain domain, Asadmin asadmin) {
        this.database = database;
        this.domain = domain;
        this.asadmin = asadmin;
    }

    /** Starts it; answers when the application answers. */
    public static FullServer start(ServerHome home) {
        Path payara = Product.fullServer();
        Domain domain = Domain.copy(payara, home.directory().resolve("domains"));
        Asadmin asadmin = new Asadmin(payara, home.directory().resolve("asadmin"));
        FullServer server = new FullServer(MigratedDatabase.start(home), domain, asadmin);
        try {
            server.start();
            return server;
        } catch (RuntimeException failed) {
            String log = domain.log();
            server.close();
            throw new IllegalStateException(log.substring(Math.max(0, log.length() - LAST_CHARACTERS)), failed);
        }
    }

    private void start() {
        local("start-domain").orFail();
        remote("create-system-properties", properties()).orFail();
        if (!deploy()) {
            // About one start of several Weld containers in ten goes wrong: payara/Payara#7032, #7212.
            LOG.warning("mtl.ear did not start; deploying it once more. What the server said:\n" + domain.log());
            remote("undeploy", APPLICATION);
            if (!deploy()) {
                throw new IllegalStateException("mtl.ear does not start on a full server, twice");
            }
        }
    }

    /** Answers whether both APIs answer, and not only whether the server thinks so. */
    private boolean deploy() {
        Asadmin.Outcome outcome =
                remote("deploy", "--name", APPLICATION, Product.ear().toString());
        LOG.info(outcome.output());
        return outcome.isGood()
                && Client.of(url()).get("/health/ready").status() == 200
                && Client.of(url()).get("/api/v1/me").status() == 401
                && Client.of(url()).get("/mobile/v1/hello").status() == 200;
    }

    private String properties() {
        Map<String, String> properties = new LinkedHashMap<>(database.settings());
        properties.put("mtl.demo", "true");
        properties.put("mtl.demo.password", RunningServer.DEMO_PASSWORD);
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue().replace(":", "\\:"))
                .collect(Collectors.joining(":"));
    }

    private Asadmin.Outcome local(String command) {
        return asadmin.run(
                List.of(command, "--domaindir", domain.directory().getParent().toString(), domain.name()));
    }

    private Asadmin.Outcome remote(String command, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--host", "127.0.0.1", "--port", String.valueOf(domain.adminPort()), command));
        all.addAll(List.of(arguments));
        return asadmin.run(all);
    }

    /** Where it answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + domain.httpPort());
    }

    @Override
    public void close() {
        try {
            Asadmin.Outcome stopped = local("stop-domain");
            if (!stopped.isGood()) {
                LOG.warning(stopped.output());
            }
        } finally {
            domain.process().ifPresent(ProcessHandle::destroyForcibly);
            database.close();
        }
    }
}
