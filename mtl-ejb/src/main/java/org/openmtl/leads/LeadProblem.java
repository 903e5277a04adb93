package org.openmtl.leads;

import org.openmtl.shared.ProblemCode;

/** Refusals of what is done with leads that were handed over. */
public enum LeadProblem implements ProblemCode {
    ANSWERED("lead-answered", 409, "The lead was accepted or refused already"),
    CLOSED("lead-closed", 409, "Nothing more can come of this lead"),
    NOT_HANDED_OVER("lead-not-handed-over", 409, "The lead was not handed over to anybody"),
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
