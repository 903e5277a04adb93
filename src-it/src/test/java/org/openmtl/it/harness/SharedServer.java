package org.openmtl.it.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openmtl.it.system.MtlSystem;

/** Starts one server for all test classes of a run when the first one asks, and stops it after the last. */
public final class SharedServer implements ParameterResolver {
    /** Bytes an imported file may have: far less than usual, so that a test can pass it. */
    public static final long GREATEST_FILE = 4_000_000;

    /** Where the server takes a push service for one it may trust. */
    public static final int PUSH_SERVICE_PORT = RunningServer.freePort();

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningServer.class || type == MtlSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        return parameter.getParameter().getType() == RunningServer.class ? running.server() : running.system();
    }

    /** JUnit closes it at the end of the run. */
    private record Running(RunningServer server, MtlSystem system) implements AutoCloseable {
        static Running start() {
            RunningServer server = RunningServer.start(
                    ServerHome.fresh("shared"),
                    "--mtl.import.max-bytes=" + GREATEST_FILE,
                    "--mtl.devices.max=3",
                    "--mtl.hints.contact=mailto:tests@openmtl.example",
                    "--mtl.hints.services=http://127.0.0.1:" + PUSH_SERVICE_PORT);
            return new Running(server, new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD));
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
