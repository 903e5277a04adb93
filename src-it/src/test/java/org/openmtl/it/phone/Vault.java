package org.openmtl.it.phone;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openmtl.field.KeyVault;

/** Keeps a phone's secrets and lets a test look at them. */
public final class Vault implements KeyVault {
    private static final String TOKENS = "tokens";

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

    /** The refresh token it would send next. */
    public String refresh() {
        return tokens().getString("refresh");
    }

    /** The access token it would send next. */
    public String access() {
        return tokens().getString("access");
    }

    /** Id of the device. */
    public String device() {
        return tokens().getString("device");
    }

    /** As if the access token had expired: the server knows it no longer. */
    public void expire() {
        JsonObject tokens = tokens();
        tokens.put("access", "x".repeat(43));
        secrets.put(TOKENS, JsonWriter.string(tokens));
    }

    private JsonObject tokens() {
        try {
            return JsonParser.object().from(secrets.get(TOKENS));
        } catch (JsonParserException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
