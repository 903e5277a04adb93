package org.openmtl.leads;

import org.openmtl.shared.ProblemCode;

/** Refusals of what is done with leads. */
public enum LeadProblem implements ProblemCode {
    ANSWERED("lead-answered", 409, "The lead was accepted or refused already"),
    CLOSED("lead-closed", 409, "Nothing more can come of this lead"),
    COOLING_DOWN("lead-cooling-down", 409, "It is too early for another chance"),
    DUPLICATE("lead-duplicate", 409, "The same person is known already"),
    NO_SUCH_MOVE("lead-stage", 409, "No lead goes from that stage to this one"),
    NOT_HANDED_OVER("lead-not-handed-over", 409, "The lead was not handed over to anybody"),
    RECYCLED_OUT("lead-recycled-out", 409, "The lead had chances enough"),
    NOT_YOURS("lead-not-yours", 403, "The lead was handed over to somebody else");

    private final String code;
    private final int status;
    private final String title;

    LeadProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
