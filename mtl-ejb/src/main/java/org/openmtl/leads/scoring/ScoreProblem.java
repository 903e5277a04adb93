package org.openmtl.leads.scoring;

import org.openmtl.shared.ProblemCode;

/** Refusals of what is done with score models. */
public enum ScoreProblem implements ProblemCode {
    NOT_ACTIVE("score-model-not-active", 409, "No lead is scored by this model"),
    NEEDED("score-model-needed", 409, "Leads without a model of their own are scored by this one");

    private final String code;
    private final int status;
    private final String title;

    ScoreProblem(String code, int status, String title) {
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
