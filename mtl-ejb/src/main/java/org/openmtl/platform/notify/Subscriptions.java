package org.openmtl.platform.notify;

import java.util.Optional;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Where the device of whoever asks wants its hints. */
public interface Subscriptions {
    /**
     * Key that push services know this server by, an uncompressed point of P-256 in base64url without padding (RFC 8292); empty when hints
     * are switched off.
     */
    Optional<String> publicKey();

    /**
     * Takes the subscription of the caller's device, in place of an earlier one.
     *
     * @param subscription the fields of {@link SubscriptionFields}
     * @throws MtlProblem conflict, when the session has no device or hints are switched off; validation-failed, when the endpoint is of no
     *     push service that is trusted here
     */
    void subscribe(Values subscription);

    /** Ends the subscription of the caller's device, if there is one. */
    void unsubscribe();
}
