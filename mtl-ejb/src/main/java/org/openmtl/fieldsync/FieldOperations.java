package org.openmtl.fieldsync;

import jakarta.json.JsonObject;
import java.util.List;
import org.openmtl.shared.MtlProblem;

/** The way in for operations from the field. */
public interface FieldOperations {
    /** Most operations of a push. */
    int MOST = 50;

    /**
     * Takes operations in, in their order. A refusal of the push as a whole is no verdict on any operation of it.
     *
     * @return for each operation, in the same order: {@code op}; {@code st}, one of applied, duplicate (with {@code was}), merged,
     *     conflict, rejected, quarantined, blocked, retry; and what belongs to that state
     * @throws MtlProblem device-required, device-cloned, too-large, unavailable
     */
    List<JsonObject> push(Push push);

    /** The types of operations that are understood here. */
    List<String> types();
}
