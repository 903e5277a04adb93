package org.openmtl.platform.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * What is known of earlier failures when somebody tries to sign in.
 *
 * <p>Three limits stand against three attacks: guessing one account's password, trying one password on many accounts from one place,
 * and guessing one account's password from many places. The last would let strangers lock somebody out, so it spares a pair of
 * account and address that signed in lately; such a pair still has its own limit.
 *
 * @param pair failures of this account from this address
 * @param address failures from this address on any account
 * @param account failures of this account from any address
 * @param trusted whether this account signed in from this address lately
 */
record Tally(FailureWindow pair, FailureWindow address, FailureWindow account, boolean trusted) {
    static final int PER_PAIR = 10;
    static final int PER_ADDRESS = 100;
    static final int PER_ACCOUNT = 200;

    /** How long this attempt must wait; zero when it may go on. */
    Duration wait(Instant now) {
        Duration forAccount = trusted ? Duration.ZERO : account.wait(PER_ACCOUNT, now);
        return Collections.max(List.of(pair.wait(PER_PAIR, now), address.wait(PER_ADDRESS, now), forAccount));
    }
}
