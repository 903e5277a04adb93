package org.openmtl.launcher.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.openmtl.launcher.StartFailure;

/** A running Payara Micro with the application in it. */
public final class Server {

    private static final Logger LOG = Logger.getLogger(Server.class.getName());
    private static final String APPLICATION = "mtl";
    private static final String CONTEXT_ROOT = "/";

    private final PayaraMicroRuntime runtime;

    private final AdminCommandRunner commands;

    private Server(PayaraMicroRuntime runtime, AdminCommandRunner commands) {
        this.runtime = runtime;
        this.commands = commands;
    }

    /** Starts it; answers when the application is deployed, and fails when it is not. */
    public static Server start(ServerSettings settings, Path logging) {
        try {
            PayaraMicroBoot payara = PayaraLoader.load(settings.installation());
            payara.setRootDir(settings.directory().toFile());
            payara.setLogPropertiesFile(logging.toFile());
            payara.setHttpPort(settings.port());
            payara.setMaxHttpThreads(settings.threads());
            payara.setMinHttpThreads(Math.min(settings.threads(), 8));
            payara.setNoHazelcast(true);
            payara.setPreBootHandler(runner -> configure(runner, settings));
            AtomicReference<AdminCommandRunner> commands = new AtomicReference<>();
            payara.setPostBootHandler(runner -> {
                hideContract(runner);
                commands.set(runner);
            });
            PayaraMicroRuntime runtime = payara.bootStrap();
            return new Server(runtime, Objects.requireNonNull(commands.get())).deploy(settings);
        } catch (BootstrapException failed) {
            throw new StartFailure("the server does not start: " + failed.getMessage(), failed);
        }
    }

    private static void configure(AdminCommandRunner runner, ServerSettings settings) {
        for (String limit : HttpLimits.commands(settings)) {
            run(runner, "set", limit);
        }
    }

    /** The contract is a file of ours; what the server would derive from the classes is another. */
    private static void hideContract(AdminCommandRunner runner) {
        run(runner, "set-openapi-configuration", "--enabled=false");
    }

    private static void run(AdminCommandRunner runner, String command, String argument) {
        ClusterCommandResult result = runner.run(command, argument);
        if (result.getExitStatus() != ExitStatus.SUCCESS) {
            throw new StartFailure("the server refuses '%s %s': %s".formatted(command, argument, result.getOutput()));
        }
    }

    /** Payara logs an error and goes on when the port is taken: better to say it before anything else starts. */
    public static void refuseTakenPort(ServerSettings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException taken) {
            throw new StartFailure("port %d at %s cannot be used: %s; set mtl.http.port to another"
                    .formatted(settings.port(), settings.address(), taken.getMessage()));
        }
    }

    /** Deploying by hand tells whether it worked; given at start, Payara Micro stays alive and says that it is ready in any case. */
    private Server deploy(ServerSettings settings) {
        boolean accepted =
                runtime.deploy(APPLICATION, CONTEXT_ROOT, settings.application().toFile());
        // A broken archive is accepted, logged and forgotten.
        if (!accepted || !runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            stop();
            throw new StartFailure("the application does not start; the log above says why");
        }
        return this;
    }

    /** Stops the application and the server; nobody gets in any more, so nobody meets an application half gone. */
    public void stop() {
        try {
            close();
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException already) {
            LOG.fine("The server had stopped already");
        }
    }

    private void close() {
        ClusterCommandResult result = commands.run("set", HttpLimits.CLOSED);
        if (result.getExitStatus() != ExitStatus.SUCCESS) {
            LOG.warning("The port stays open while the server stops: " + result.getOutput());
        }
    }
}
