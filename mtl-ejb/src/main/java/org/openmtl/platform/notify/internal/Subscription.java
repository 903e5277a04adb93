package org.openmtl.platform.notify.internal;

import com.zerodeplibs.webpush.PushSubscription;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A subscription that is told something now.
 *
 * @param due marks this attempt: another hint that comes up meanwhile has another
 * @param attempts how often it was tried, with this time
 */
record Subscription(UUID deviceId, String endpoint, byte[] p256dh, byte[] auth, Instant due, int attempts) {
    /** The same in the library's words. */
    PushSubscription address() {
        Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();
        PushSubscription.Keys keys = new PushSubscription.Keys();
        keys.setP256dh(base64url.encodeToString(p256dh));
        keys.setAuth(base64url.encodeToString(auth));
        PushSubscription address = new PushSubscription();
        address.setEndpoint(endpoint);
        address.setKeys(keys);
        return address;
    }
}
