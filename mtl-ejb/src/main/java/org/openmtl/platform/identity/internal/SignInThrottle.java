package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Counts failed sign-ins for all nodes. Commits on its own, since a failure must be counted although the sign-in is refused. */
@ApplicationScoped
class SignInThrottle {
    private static final Duration TRUST = Duration.ofDays(30);

    private static final String READ =
            "SELECT subject, failures, window_start FROM platform.sign_in_failure WHERE subject IN (?, ?, ?)";
    private static final String TRUSTED = "SELECT 1 FROM platform.sign_in_success WHERE subject = ? AND at > ?";

    private static final String COUNT = """
            INSERT INTO platform.sign_in_failure AS f (subject, failures, window_start) VALUES (?, 1, ?)
            ON CONFLICT (subject) DO UPDATE
               SET failures = CASE WHEN f.window_start <= ? THEN 1 ELSE f.failures + 1 END,
                   window_start = CASE WHEN f.window_start <= ? THEN excluded.window_start ELSE f.window_start END
            """;
    private static final String FORGIVE = "DELETE FROM platform.sign_in_failure WHERE subject = ?";
    private static final String REMEMBER = """
            INSERT INTO platform.sign_in_success (subject, at) VALUES (?, ?)
            ON CONFLICT (subject) DO UPDATE SET at = excluded.at
            """;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * Refuses an attempt that must wait, before its password is looked at: the answer says nothing about the account.
     *
     * @throws MtlProblem {@code too-many-requests} with {@code retryAfter}
     */
    @Transactional(TxType.REQUIRES_NEW)
    void check(Attempt attempt) {
        Instant now = clock.instant();
        Duration wait = tally(attempt, now).wait(now);
        if (!wait.isZero()) {
            throw MtlProblem.of(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "Too many failed sign-ins: wait before the next",
                    Map.of("retryAfter", wait.toSeconds() + 1));
        }
    }

    /** Counts in the order pair, address, account: always the same order, so that two failures never wait for each other. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Attempt attempt) {
        Instant now = clock.instant();
        Instant closed = now.minus(FailureWindow.LENGTH);
        sql.run(COUNT, attempt.pair(), now, closed, closed);
        sql.run(COUNT, attempt.address(), now, closed, closed);
        sql.run(COUNT, attempt.account(), now, closed, closed);
    }

    /** Forgets the failures of the pair alone: whoever owns one account must not clear the counters of others. */
    @Transactional(TxType.REQUIRES_NEW)
    void succeeded(Attempt attempt) {
        sql.run(FORGIVE, attempt.pair());
        sql.run(REMEMBER, attempt.pair(), clock.instant());
    }

    private Tally tally(Attempt attempt, Instant now) {
        Map<String, FailureWindow> windows = sql
                .list(
                        READ,
                        row -> Map.entry(row.getString(1), new FailureWindow(row.getInt(2), Sql.instant(row, 3))),
                        attempt.pair(),
                        attempt.address(),
                        attempt.account())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Function<String, FailureWindow> of = subject -> windows.getOrDefault(subject, FailureWindow.NONE);
        boolean trusted = sql.exists(TRUSTED, attempt.pair(), now.minus(TRUST));
        return new Tally(of.apply(attempt.pair()), of.apply(attempt.address()), of.apply(attempt.account()), trusted);
    }
}
