package org.openmtl.platform.identity.internal;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/**
 * Hashes passwords with Argon2id, at the parameters OWASP's Password Storage Cheat Sheet gives for it (19 MiB, 2 passes, 1 lane).
 *
 * <p>Hashing is dear on purpose. No more of it runs at once than there are cores, so that a storm of sign-ins neither eats the memory
 * nor starves everybody else.
 */
@ApplicationScoped
class Passwords {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final long LONGEST_WAIT_MS = 1_500;

    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = hashNow("nobody has this password");

    /** The password's hash in PHC form. */
    String hash(String password) {
        return inSlot(() -> hashNow(password));
    }

    /**
     * Whether the password fits.
     *
     * @param hash of the person; null for nobody, which takes the same time and is never right
     * @param atTheSlot runs when it is this call's turn, before the dear part
     */
    boolean fits(String password, @Nullable String hash, Runnable atTheSlot) {
        String compared = hash == null ? nobodys : hash;
        return inSlot(() -> {
            atTheSlot.run();
            boolean right =
                    Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared));
            return right && hash != null;
        });
    }

    private <T> T inSlot(Supplier<T> work) {
        try {
            if (!slots.tryAcquire(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private static String hashNow(String password) {
        return Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult();
    }

    // Two keyboards may write the same letter as one code point or as two.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static MtlProblem busy() {
        return MtlProblem.of(CommonProblem.UNAVAILABLE, "Too many sign-ins at once", Map.of("retryAfter", 2));
    }
}
