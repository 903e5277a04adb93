package org.openmtl.leads.assignment;

import org.openmtl.shared.ProblemCode;

/** Refusals of what is done about assignment and the pool. */
public enum AssignmentProblem implements ProblemCode {
    FIXED("rule-set-fixed", 409, "What was active does not change: make a new rule set"),
    NOT_SIMULATED("rule-set-not-simulated", 409, "Simulate it before it is activated"),
    NOT_IN_POOL("lead-not-in-pool", 409, "The lead is not in the pool, or somebody was faster"),
    CLAIM_LIMIT("claim-limit", 409, "You have taken as many leads as the policy allows"),
    COOLING_DOWN("claim-cooling-down", 409, "The lead was yours lately: it is for others now"),
    NOT_OWNED("lead-not-yours-to-release", 403, "Only its owner or a manager gives a lead back");

    private final String code;
    private final int status;
    private final String title;

    AssignmentProblem(String code, int status, String title) {
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
