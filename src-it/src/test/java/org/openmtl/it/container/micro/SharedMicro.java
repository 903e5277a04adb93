package org.openmtl.it.container.micro;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MigratedDatabase;
import org.openmtl.it.harness.Product;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;

/**
 * Payara Micro with a database of its own, started once for all classes of a run and stopped after the last. Arquillian would start another
 * for each class, half a minute each, although all of them deploy the same.
 */
public final class SharedMicro extends PayaraMicroDeployableContainer {
    private static final String ADDRESS = "127.0.0.1";

    private static final String LISTEN_HERE_ONLY =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    /** Otherwise each line of the list of servlets is worth a line in the build's log; held, or the level would be forgotten. */
    private static final Logger CHATTER = Logger.getLogger(PayaraMicroDeployableContainer.class.getName());

    private @Nullable PayaraMicroContainerConfiguration configuration;
    private @Nullable MigratedDatabase database;
    private @Nullable Archive<?> deployed;
    private @Nullable ProtocolMetaData whereabouts;

    @Override
    public void setup(PayaraMicroContainerConfiguration given) {
        CHATTER.setLevel(Level.WARNING);
        super.setup(given);
        configuration = given;
    }

    @Override
    public void start() throws LifecycleException {
        super.start();
        ServerHome home = ServerHome.fresh("container");
        database = MigratedDatabase.start(home);
        PayaraMicroContainerConfiguration options = Objects.requireNonNull(configuration);
        options.setCmdOptions(String.join(" ", Product.javaOptions()) + " -Xmx512m -Djava.io.tmpdir=" + temporary(home)
                + properties(database));
        options.setExtraMicroOptions("--contextroot / --logtofile "
                + home.directory().resolve("server.log") + " --prebootcommandfile " + listenHereOnly(home));
    }

    private static Path temporary(ServerHome home) {
        try {
            return Files.createDirectories(home.directory().resolve("tmp"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Path listenHereOnly(ServerHome home) {
        try {
            return Files.writeString(home.directory().resolve("preboot.txt"), LISTEN_HERE_ONLY + ADDRESS + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String properties(MigratedDatabase database) {
        Map<String, String> properties = new LinkedHashMap<>(database.settings());
        properties.put("mtl.demo", "true");
        properties.put("mtl.demo.password", RunningServer.DEMO_PASSWORD);
        Database superuser = database.superuser();
        properties.put("mtl.test.superuser", superuser.user());
        properties.put("mtl.test.password", superuser.password());
        return properties.entrySet().stream()
                .map(property -> " -D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining());
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (whereabouts == null) {
            deployed = archive;
            whereabouts = here(super.deploy(archive));
        }
        return whereabouts;
    }

    /** The server reports the machine's name, which may lead somewhere else. */
    private static ProtocolMetaData here(ProtocolMetaData reported) {
        ProtocolMetaData here = new ProtocolMetaData();
        for (HTTPContext context : reported.getContexts(HTTPContext.class)) {
            HTTPContext local = new HTTPContext(ADDRESS, context.getPort());
            context.getServlets().forEach(local::add);
            here.addContext(local);
        }
        return here;
    }

    /** The next class finds it running. */
    @Override
    public void undeploy(Archive<?> archive) {}

    @Override
    public void stop() throws LifecycleException {
        List<MicroProcess> running = MicroProcess.running();
        try {
            if (deployed != null) {
                super.undeploy(deployed);
            }
            super.stop();
        } catch (DeploymentException kept) {
            throw new LifecycleException("cannot stop Payara Micro", kept);
        } finally {
            running.forEach(MicroProcess::awaitEnd);
            if (database != null) {
                database.close();
            }
        }
    }
}
