package org.openmtl.fieldsync.internal;

import jakarta.persistence.OptimisticLockException;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.SqlStates;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What stands behind an exception that ended a run.
 *
 * @param refusal null when nobody expected it
 * @param constraint rule of the database that was broken, null for none
 */
record Failure(@Nullable MtlProblem refusal, @Nullable String constraint) {
    private static final int MOST_CAUSES = 20;
    private static final String PRIMARY_KEY = "_pkey";

    static Failure of(Throwable thrown) {
        MtlProblem refusal = null;
        String constraint = null;
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            refusal = refusal == null ? refusal(cause) : refusal;
            constraint = constraint == null ? constraint(cause) : constraint;
            cause = cause.getCause();
        }
        return new Failure(refusal, constraint);
    }

    /** Whether the same may go well the next moment: somebody was quicker, the database is busy, or nobody knows. */
    boolean mayPass() {
        return refusal == null || refusal.code() == CommonProblem.STALE_VERSION || isUnavailable();
    }

    boolean isUnavailable() {
        return refusal != null && refusal.code() == CommonProblem.UNAVAILABLE;
    }

    /** Whether the id of the new row was taken. */
    boolean isTakenId() {
        return constraint != null && constraint.endsWith(PRIMARY_KEY);
    }

    private static @Nullable MtlProblem refusal(Throwable cause) {
        if (cause instanceof MtlProblem problem) {
            return problem;
        }
        if (cause instanceof OptimisticLockException) {
            return MtlProblem.of(CommonProblem.STALE_VERSION, "Somebody changed it at the same time");
        }
        return SqlStates.refusal(cause);
    }

    private static @Nullable String constraint(Throwable cause) {
        ServerErrorMessage message = cause instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }
}
