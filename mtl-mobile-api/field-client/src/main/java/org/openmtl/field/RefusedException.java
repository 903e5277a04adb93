package org.openmtl.field;

/** The server refuses a request as a whole, and asking again will not help. It says nothing about any operation. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    RefusedException(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
