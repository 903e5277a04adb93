package org.openmtl.platform.feed;

import org.openmtl.shared.ProblemCode;

/** Refusals of the feed. */
public enum FeedProblem implements ProblemCode {
    /** One code and one reaction for every reason: begin again with a bootstrap. */
    CURSOR_EXPIRED("cursor-expired", 410, "Full resync required");

    private final String code;
    private final int status;
    private final String title;

    FeedProblem(String code, int status, String title) {
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
