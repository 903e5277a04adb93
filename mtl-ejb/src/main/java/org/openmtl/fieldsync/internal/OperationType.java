package org.openmtl.fieldsync.internal;

import java.util.Arrays;
import java.util.Optional;

/** What can be done in the field. */
enum OperationType {
    VISIT_CREATE("visit.create", true),
    LEAD_CREATE("lead.create", true),
    LEAD_PATCH("lead.patch", false),
    ACCOUNT_PATCH("account.patch", false);

    private final String code;
    private final boolean captured;

    OperationType(String code, boolean captured) {
        this.code = code;
        this.captured = captured;
    }

    static Optional<OperationType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** How clients name it. */
    String code() {
        return code;
    }

    /** Whether it tells of a fact, which is kept even when it cannot be taken as it is. */
    boolean isCaptured() {
        return captured;
    }
}
