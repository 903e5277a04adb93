package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registration and tokens of this installation. A new pair of tokens is kept before it is used; until then the server repeats an answer
 * that got lost, so that no cut of the line signs anybody out. Safe for several threads.
 */
final class Session {
    private static final String INSTALLATION = "installation";
    private static final String TOKENS = "tokens";

    private final Transport transport;
    private final KeyVault vault;
    private final ClientInfo client;

    Session(Transport transport, KeyVault vault, ClientInfo client) {
        this.transport = transport;
        this.vault = vault;
        this.client = client;
    }

    /**
     * Registers this installation; a repetition is the same device again.
     *
     * @return id of the person
     */
    synchronized String signIn(String username, String password) throws IOException, RefusedException {
        JsonObject body = client.json();
        body.put("installId", installation());
        body.put("username", username);
        body.put("password", password);
        String key = vault.publicKey();
        if (key != null) {
            body.put("jwk", Json.own(key));
        }
        JsonObject answer = Json.answer(checked(transport.send(post("/devices", body))));
        keep(answer, Json.required(answer, "deviceId"));
        return Json.required(answer, "userId");
    }

    /** Id of the device, null before the first sign-in. */
    synchronized @Nullable String device() {
        JsonObject tokens = tokens();
        return tokens == null ? null : Json.optional(tokens, "device");
    }

    /** Forgets the registration: a second phone has it. The next sign-in makes another one. */
    synchronized void leaveToClone() {
        vault.write(TOKENS, null);
        vault.write(INSTALLATION, UUID.randomUUID().toString());
    }

    /** Forgets the tokens. */
    synchronized void forget() {
        vault.write(TOKENS, null);
    }

    /** Sends a request of the person; renews the tokens when they are no longer taken. */
    Reply send(Call call) throws IOException, SignInNeededException, RefusedException {
        String access = access();
        Reply reply = transport.send(signed(call, access));
        if (reply.status() != 401) {
            return reply;
        }
        Reply again = transport.send(signed(call, renewed(access)));
        if (again.status() == 401) {
            // The tokens are a moment old: some node has not heard of them. No reason to sign anybody out.
            throw TryLaterException.of(again);
        }
        return again;
    }

    /** What is no refusal for good. */
    static Reply checked(Reply reply) throws IOException, RefusedException {
        int status = reply.status();
        if (status / 100 == 2) {
            return reply;
        }
        Problem problem = Problem.of(reply);
        boolean passes = status == 429 || status == 408 || status >= 500;
        if (passes || !problem.isOurs()) {
            throw TryLaterException.of(reply);
        }
        throw new RefusedException(problem);
    }

    private synchronized String access() throws SignInNeededException {
        JsonObject tokens = tokens();
        if (tokens == null) {
            throw new SignInNeededException("Nobody has signed in");
        }
        return tokens.getString("access");
    }

    private synchronized String renewed(String refused) throws IOException, SignInNeededException, RefusedException {
        String access = access();
        if (!access.equals(refused)) {
            return access; // another thread was quicker
        }
        JsonObject tokens = Json.own(String.valueOf(vault.read(TOKENS)));
        JsonObject body = new JsonObject();
        body.put("refresh", tokens.getString("refresh"));
        Reply reply = transport.send(post("/token", body));
        if (reply.status() == 401 && Problem.of(reply).isOurs()) {
            throw new SignInNeededException(Problem.of(reply).code());
        }
        keep(Json.answer(checked(reply)), tokens.getString("device"));
        return access();
    }

    /** Both tokens are one secret, so that never one of them is newer than the other. */
    private void keep(JsonObject answer, String device) throws IOException {
        JsonObject tokens = new JsonObject();
        tokens.put("device", device);
        tokens.put("access", Json.required(answer, "access"));
        tokens.put("refresh", Json.required(answer, "refresh"));
        vault.write(TOKENS, Json.text(tokens));
    }

    private @Nullable JsonObject tokens() {
        String tokens = vault.read(TOKENS);
        return tokens == null ? null : Json.own(tokens);
    }

    private String installation() {
        String installation = vault.read(INSTALLATION);
        if (installation == null) {
            installation = UUID.randomUUID().toString();
            vault.write(INSTALLATION, installation);
        }
        return installation;
    }

    private Call post(String path, JsonObject body) {
        return Call.post(path, Json.text(body).getBytes(StandardCharsets.UTF_8)).with("X-Client", client.header());
    }

    private Call signed(Call call, String access) {
        return call.with("Authorization", "Bearer " + access).with("X-Client", client.header());
    }
}
