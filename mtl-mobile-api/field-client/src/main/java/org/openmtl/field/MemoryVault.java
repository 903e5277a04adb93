package org.openmtl.field;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Forgets everything with the process: for tests, tools and whoever signs in each time. Safe for several threads. */
public final class MemoryVault implements KeyVault {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private @Nullable SoftwareKey key;

    @Override
    public @Nullable String read(String name) {
        return secrets.get(name);
    }

    @Override
    public void write(String name, @Nullable String secret) {
        if (secret == null) {
            secrets.remove(name);
        } else {
            secrets.put(name, secret);
        }
    }

    @Override
    public String publicKey() {
        return key().jwk();
    }

    @Override
    public byte[] sign(byte[] text) {
        return key().sign(text);
    }

    /** Not every test and tool asks for it, and making one takes its time. */
    private synchronized SoftwareKey key() {
        SoftwareKey made = key == null ? SoftwareKey.make() : key;
        key = made;
        return made;
    }
}
