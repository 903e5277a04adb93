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

    Handler of(OperationType type) {
        return Objects.requireNonNull(byType.get(type), type::code);
    }

    /** All types that somebody does, as clients name them. */
    List<String> codes() {
        return byType.keySet().stream().map(OperationType::code).toList();
    }
}
