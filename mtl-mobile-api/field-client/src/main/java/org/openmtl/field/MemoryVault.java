package org.openmtl.field;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Forgets everything with the process: for tests, tools and whoever signs in each time. Safe for several threads. */
public final class MemoryVault implements KeyVault {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

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
    public @Nullable String publicKey() {
        return null;
    }
}
