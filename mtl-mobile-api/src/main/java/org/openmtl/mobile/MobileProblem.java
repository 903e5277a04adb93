package org.openmtl.mobile;

import org.openmtl.shared.ProblemCode;

/** Refusals of the field clients' API. */
public enum MobileProblem implements ProblemCode {
    CLIENT_TOO_OLD("client-too-old", 403, "This version of the field client is no longer served");

    private final String code;
    private final int status;
    private final String title;

    MobileProblem(String code, int status, String title) {
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
