package org.openmtl.leads.merging;

import org.openmtl.shared.ProblemCode;

/** Refusals of what is done with merges. */
public enum MergeProblem implements ProblemCode {
    FINAL("merge-final", 409, "It is too late to undo this merge");

    private final String code;
    private final int status;
    private final String title;

    MergeProblem(String code, int status, String title) {
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
