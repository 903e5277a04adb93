package org.openmtl.platform.notify.internal;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.keys.KeyPairs;

/** The pair of keys this server is known by to push services: the same on every node, since subscriptions are bound to it (RFC 8292). */
@ApplicationScoped
class HintKeys {
    private static final String PURPOSE = "hints";

    @Inject
    private KeyPairs keys;

    private final AtomicReference<@Nullable VAPIDKeyPair> known = new AtomicReference<>();

    VAPIDKeyPair pair() {
        VAPIDKeyPair pair = known.get();
        if (pair == null) {
            pair = obtain();
            known.set(pair);
        }
        return pair;
    }

    private VAPIDKeyPair obtain() {
        KeyPair pair = keys.obtain(PURPOSE);
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(pair.getPrivate().getEncoded()),
                PublicKeySources.ofX509Bytes(pair.getPublic().getEncoded()));
    }
}
