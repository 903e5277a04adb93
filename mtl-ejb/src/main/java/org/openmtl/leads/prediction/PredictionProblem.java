package org.openmtl.leads.prediction;

import org.openmtl.shared.ProblemCode;

/** Refusals of what is asked of predictions. */
public enum PredictionProblem implements ProblemCode {
    TOO_FEW("too-few-closed-leads", 409, "There is too little to learn from");

    private final String code;
    private final int status;
    private final String title;

    PredictionProblem(String code, int status, String title) {
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
