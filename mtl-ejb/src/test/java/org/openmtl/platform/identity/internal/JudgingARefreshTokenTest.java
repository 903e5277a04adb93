package org.openmtl.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.identity.internal.TokenFamily.Verdict;

class JudgingARefreshTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void the_newest_gets_a_successor() {
        assertThat(family(7, 6).judge(7, NOW)).isEqualTo(Verdict.NEXT);
    }

    @Test
    void the_one_before_gets_the_same_successor_while_that_was_never_used() {
        assertThat(family(7, 6).judge(6, NOW)).isEqualTo(Verdict.SAME_AGAIN);
    }

    @Test
    void the_one_before_is_reused_once_its_successor_was_used() {
        assertThat(family(7, 7).judge(6, NOW)).isEqualTo(Verdict.REUSED);
    }

    @Test
    void one_that_was_not_issued_yet_only_ends_the_session() {
        assertThat(family(7, 6).judge(8, NOW)).isEqualTo(Verdict.EXPIRED);
    }

    @Property
    void anything_older_than_the_one_before_is_reused(
            @ForAll @IntRange(min = 3, max = 1_000_000) int generation,
            @ForAll @IntRange(min = 1, max = 999_998) int age) {
        int presented = generation - 2 - age % (generation - 2);

        assertThat(family(generation, generation - 1).judge(presented, NOW)).isEqualTo(Verdict.REUSED);
    }

    @Test
    void ninety_idle_days_are_allowed_and_no_more() {
        Instant lastRefresh = NOW.minus(Duration.ofDays(90));

        assertThat(refreshed(lastRefresh).judge(7, NOW)).isEqualTo(Verdict.NEXT);
        assertThat(refreshed(lastRefresh.minusMillis(1)).judge(7, NOW)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void a_disabled_person_gets_nothing() {
        assertThat(new TokenFamily(UUID.randomUUID(), UUID.randomUUID(), null, null, 7, 6, NOW, null, false, false)
                        .judge(7, NOW))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void a_revoked_device_hears_so_whatever_it_presents() {
        TokenFamily family = new TokenFamily(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, 7, 6, NOW, null, true, true);

        assertThat(family.judge(7, NOW)).isEqualTo(Verdict.DEVICE_REVOKED);
        assertThat(family.judge(1, NOW)).isEqualTo(Verdict.DEVICE_REVOKED);
    }

    @Test
    void a_family_that_ended_stays_ended_for_its_reason() {
        assertThat(ended(RevokedReason.REUSED).judge(7, NOW)).isEqualTo(Verdict.REUSED);
        assertThat(ended(RevokedReason.DEVICE_REVOKED).judge(7, NOW)).isEqualTo(Verdict.DEVICE_REVOKED);
        assertThat(ended(RevokedReason.SIGNED_OUT).judge(7, NOW)).isEqualTo(Verdict.EXPIRED);
        assertThat(ended(RevokedReason.PASSWORD_CHANGED).judge(7, NOW)).isEqualTo(Verdict.EXPIRED);
        assertThat(ended(RevokedReason.SUPERSEDED).judge(7, NOW)).isEqualTo(Verdict.EXPIRED);
        assertThat(ended(RevokedReason.DISABLED).judge(7, NOW)).isEqualTo(Verdict.EXPIRED);
    }

    private static TokenFamily family(int generation, int confirmed) {
        return family(generation, confirmed, NOW, null);
    }

    private static TokenFamily refreshed(Instant at) {
        return family(7, 6, at, null);
    }

    private static TokenFamily ended(RevokedReason reason) {
        return family(7, 6, NOW, reason);
    }

    private static TokenFamily family(
            int generation, int confirmed, Instant refreshedAt, @Nullable RevokedReason reason) {
        return new TokenFamily(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                generation,
                confirmed,
                refreshedAt,
                reason,
                false,
                true);
    }
}
