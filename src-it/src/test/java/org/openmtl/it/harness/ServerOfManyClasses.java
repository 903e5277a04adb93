package org.openmtl.it.harness;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openmtl.it.system.MtlSystem;

/**
 * Starts one server for many classes when the first of them asks for it, and stops it when the process of tests ends: a start costs half a
 * minute. A run of JUnit is too short a life, for processes that share the classes make one of each class.
 */
abstract class ServerOfManyClasses implements BeforeAllCallback, ParameterResolver {
    /** For what takes a moment: a machine that others use at the same time has long moments. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<Class<?>, Running> RUNNING = new ConcurrentHashMap<>();

    /** Answers when it is ready. */
    abstract RunningServer start();

    /** What is to be done before a test gets the server. */
    void prepare(RunningServer server) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningServer.class || type == MtlSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = RUNNING.computeIfAbsent(getClass(), key -> Running.of(start()));
        prepare(running.server());
        return parameter.getParameter().getType() == RunningServer.class ? running.server() : running.system();
    }

    private record Running(RunningServer server, MtlSystem system) {
        static Running of(RunningServer server) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new Running(server, new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD));
        }
    }
}
