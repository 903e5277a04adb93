package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds who does a type of operation. */
@ApplicationScoped
class Handlers {
    private final Map<OperationType, Handler> byType = new EnumMap<>(OperationType.class);

    @Inject
    void all(@Any Instance<Handler> handlers) {
        handlers.forEach(handler -> byType.put(handler.type(), handler));
    }

    /** Does an operation, and before it what those of other types have put off. */
    Verdict apply(Operation operation, Run run) {
        byType.values().stream()
                .filter(handler -> handler.type() != operation.type())
                .forEach(handler -> handler.finish(run));
        return of(operation.type()).apply(operation, run);
    }

    /** Does all that is put off. */
    void finish(Run run) {
        byType.values().forEach(handler -> handler.finish(run));
    }

    Handler of(OperationType type) {
        return Objects.requireNonNull(byType.get(type), type::code);
    }

    /** All types that somebody does, as clients name them. */
    List<String> codes() {
        return byType.keySet().stream().map(OperationType::code).toList();
    }
}
