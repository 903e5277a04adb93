package org.openmtl.fieldsync.internal;

import java.util.Arrays;
import java.util.Optional;

/** What can be done in the field. */
enum OperationType {
    VISIT_CREATE("visit.create", Content.DATA, true),
    VISIT_CHECK_IN("visit.check-in", Content.ANY_DATA, true),
    VISIT_COMPLETE("visit.complete", Content.DATA, true),
    VISIT_AMEND("visit.amend", Content.DATA, true),
    FINDING_CREATE("finding.create", Content.DATA, true),
    PROMISE_CREATE("promise.create", Content.DATA, true),
    PROMISE_PATCH("promise.patch", Content.PATCH, false),
    LEAD_CREATE("lead.create", Content.DATA, true),
    LEAD_PATCH("lead.patch", Content.PATCH, false),
    LEAD_ACCEPT("lead.accept", Content.ANY_DATA, false),
    LEAD_REFUSE("lead.refuse", Content.DATA, false),
    LEAD_CONTACT("lead.contact", Content.DATA, true),
    ATTENDEE_CREATE("attendee.create", Content.DATA, true),
    ATTENDEE_CHECK_IN("attendee.check-in", Content.ANY_DATA, true),
    ATTENDEE_UNDO_CHECK_IN("attendee.undo-check-in", Content.ANY_DATA, true),
    ACCOUNT_PATCH("account.patch", Content.PATCH, false);

    private final String code;
    private final Content content;
    private final boolean captured;

    OperationType(String code, Content content, boolean captured) {
        this.code = code;
        this.content = content;
        this.captured = captured;
    }

    static Optional<OperationType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** How clients name it. */
    String code() {
        return code;
    }

    /** What it brings. */
    Content content() {
        return content;
    }

    /** Whether it tells of a fact, which is kept even when it cannot be taken as it is. */
    boolean isCaptured() {
        return captured;
    }

    /** What an operation brings beside the id of its row. */
    enum Content {
        DATA,
        /** Data, which may be left out. */
        ANY_DATA,
        /** A patch and the version it was made on. */
        PATCH
    }
}
