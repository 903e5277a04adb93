package org.openmtl.shared;

import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes (SQLSTATE) mean to a caller. */
public final class SqlStates {
    private SqlStates() {}

    /**
     * The refusal that an exception is which comes from the database or from the transaction on it. The server tells of a connection that
     * broke under a transaction without the driver's exception.
     *
     * @return null when it is a fault of ours
     */
    public static @Nullable MtlProblem refusal(Throwable failed) {
        if (failed instanceof SystemException || failed instanceof ResourceException) {
            return away();
        }
        return failed instanceof SQLException sql ? refusal(sql) : null;
    }

    private static @Nullable MtlProblem refusal(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        return switch (state) {
            case "23505" -> MtlProblem.of(CommonProblem.CONFLICT, "It exists already");
            case "23503" -> MtlProblem.of(CommonProblem.CONFLICT, "It refers to something that does not exist");
            case "23502", "23514" -> MtlProblem.of(CommonProblem.INVALID, "A value breaks a rule of the data model");
            case "40001", "40P01", "55P03", "57014" -> unavailable("The database is busy");
            default -> byClass(state);
        };
    }

    private static @Nullable MtlProblem byClass(String state) {
        if (state.startsWith("22") || state.startsWith("54")) {
            return MtlProblem.of(CommonProblem.INVALID, "A value cannot be stored");
        }
        boolean away =
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("58");
        return away ? away() : null;
    }

    private static MtlProblem away() {
        return unavailable("The database cannot be reached");
    }

    private static MtlProblem unavailable(String detail) {
        return MtlProblem.of(CommonProblem.UNAVAILABLE, detail, java.util.Map.of("retryAfter", 2));
    }
}
