package org.openmtl.leads.ltc;

import org.openmtl.shared.ProblemCode;

/** Refusals of what is done with leads and LTC. */
public enum LtcProblem implements ProblemCode {
    NOT_READY("lead-not-ready", 409, "The lead does not meet the criteria of LTC"),
    AWAITS_ANSWER("lead-awaits-answer", 409, "LTC has the lead already and did not answer yet");

    private final String code;
    private final int status;
    private final String title;

    LtcProblem(String code, int status, String title) {
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
