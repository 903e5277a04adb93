package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Proves with each renewal of tokens that this is the installation that registered (RFC 9449). Nothing proves the time, which the device
 * may not know: what makes a proof fresh is a word of the server's last answer. Safe for several threads.
 */
final class Proofs {
    private static final String NONCE = "DPoP-Nonce";
    private static final String STALE = "use-dpop-nonce";

    private final Transport transport;
    private final KeyVault vault;
    private final Clock clock;
    private volatile @Nullable String nonce;

    Proofs(Transport transport, KeyVault vault, Clock clock) {
        this.transport = transport;
        this.vault = vault;
        this.clock = clock;
    }

    /** The public key to register: none where nothing could be signed or the server's address is not known, since proofs would fail. */
    @Nullable
    String key() {
        boolean knowsTheAddress = transport.address("/").startsWith("http");
        return knowsTheAddress && vault.sign(new byte[0]) != null ? vault.publicKey() : null;
    }

    /**
     * Sends a request with a proof, and with another one when the server wants it fresher; without any where there is no key.
     *
     * @throws RefusedException when the server does not take the proof, which says nothing of the tokens
     */
    Reply send(Call call) throws IOException, RefusedException {
        Reply reply = sendOnce(call);
        if (isRefused(reply, STALE)) {
            reply = sendOnce(call);
        }
        if (isRefused(reply, STALE)) {
            throw TryLaterException.of(reply);
        }
        if (isRefused(reply, "invalid-dpop-proof")) {
            throw new RefusedException(Problem.of(reply));
        }
        return reply;
    }

    private Reply sendOnce(Call call) throws IOException {
        String key = key();
        String proof = key == null ? null : proof(call, key);
        Reply reply = transport.send(proof == null ? call : call.with("DPoP", proof));
        String fresher = reply.header(NONCE);
        if (fresher != null) {
            nonce = fresher;
        }
        return reply;
    }

    private static boolean isRefused(Reply reply, String code) {
        return reply.status() == 401 && Problem.of(reply).isOf(code);
    }

    private @Nullable String proof(Call call, String key) {
        JsonObject head = new JsonObject();
        head.put("typ", "dpop+jwt");
        head.put("alg", "ES256");
        head.put("jwk", Json.own(key));
        String signed = text(head) + "." + text(claims(call));
        byte[] signature = vault.sign(signed.getBytes(StandardCharsets.US_ASCII));
        return signature == null ? null : signed + "." + Es256.text(Es256.joined(signature));
    }

    private JsonObject claims(Call call) {
        JsonObject claims = new JsonObject();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", call.method());
        claims.put("htu", transport.address(call.path()));
        claims.put("iat", TimeUnit.MILLISECONDS.toSeconds(clock.now()));
        String fresh = nonce;
        if (fresh != null) {
            claims.put("nonce", fresh);
        }
        return claims;
    }

    private static String text(JsonObject object) {
        return Es256.text(Json.text(object).getBytes(StandardCharsets.UTF_8));
    }
}
