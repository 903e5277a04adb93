package org.openmtl.platform.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** What this node remembers of tokens it saw lately. */
@ApplicationScoped
class KnownActors {
    /** A revocation or change of roles must hold on every node within a minute; 20 seconds leave room for a slow request. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, TokenHolder> holders =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    Optional<TokenHolder> find(byte[] hash) {
        return Optional.ofNullable(holders.getIfPresent(ByteBuffer.wrap(hash)));
    }

    void remember(byte[] hash, TokenHolder holder) {
        holders.put(ByteBuffer.wrap(hash), holder);
    }

    /** Forgets everybody once the running transaction is through: before, a request could bring the old state back. */
    void forgetWhenDone() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                holders.invalidateAll();
            }
        });
    }
}
