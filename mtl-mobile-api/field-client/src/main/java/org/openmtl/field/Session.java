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
    private static final String USER = "user";
    private static final String REFRESH = "refresh";

    private final Transport transport;
    private final KeyVault vault;
    private final Owner owner;
    private final ClientInfo client;
    private final Lease lease;
    private final Proofs proofs;

    Session(Transport transport, KeyVault vault, Owner owner, ClientInfo client, Lease lease, Proofs proofs) {
        this.transport = transport;
        this.vault = vault;
        this.owner = owner;
        this.client = client;
        this.lease = lease;
        this.proofs = proofs;
    }

    /** Registers this installation with a name and a password; a repetition is the same device again. */
    synchronized void signIn(String username, String password)
            throws IOException, RefusedException, OtherPersonException {
        JsonObject body = registration();
        body.put("username", username);
        body.put("password", password);
        register(body, username);
    }

    /** The same with a code that an administrator has made. */
    synchronized void signInByCode(String code) throws IOException, RefusedException, OtherPersonException {
        JsonObject body = registration();
        body.put("enrol", code);
        register(body, null);
    }

    private JsonObject registration() {
        JsonObject body = client.json();
        body.put("installId", installation());
        String key = proofs.key();
        if (key != null) {
            body.put("jwk", Json.own(key));
        }
        return body;
    }

    private void register(JsonObject body, @Nullable String username)
            throws IOException, RefusedException, OtherPersonException {
        JsonObject answer = Json.answer(checked(transport.send(post("/devices", body))));
        JsonObject tokens = new JsonObject();
        tokens.put("device", Json.required(answer, "deviceId"));
        tokens.put(USER, Json.required(answer, "userId"));
        // First of all: somebody else's tokens are not even kept beside these data.
        owner.become(tokens.getString(USER), username);
        lease.renew();
        keep(answer, tokens);
    }

    /** Id of the device, null before the first sign-in. */
    synchronized @Nullable String device() {
        JsonObject tokens = tokens();
        return tokens == null ? null : Json.optional(tokens, "device");
    }

    /** Forgets the registration: a second phone has it, or what it counted is gone. The next sign-in makes another one. */
    synchronized void leaveToClone() {
        vault.write(TOKENS, null);
        vault.write(INSTALLATION, UUID.randomUUID().toString());
    }

    /** Forgets the registration of somebody whose data were deleted, unless somebody else has signed in meanwhile. */
    synchronized void leave(@Nullable String person) {
        JsonObject tokens = tokens();
        String user = tokens == null ? null : Json.optional(tokens, USER);
        if (user == null || user.equals(person)) {
            leaveToClone();
        }
    }

    /** Says that an order to wipe was obeyed, for which nobody need be signed in. A refusal is as good as an answer. */
    void confirmWipe(String receipt) throws IOException {
        JsonObject body = new JsonObject();
        body.put("wipeReceipt", receipt);
        try {
            checked(transport.send(post("/devices/self/wiped", body)));
        } catch (RefusedException heardBefore) {
            return;
        }
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
        return ownTokens().getString("access");
    }

    /** One vault may serve the stores of several persons; what one captured is never sent as another. */
    private JsonObject ownTokens() throws SignInNeededException {
        JsonObject tokens = tokens();
        if (tokens == null) {
            throw new SignInNeededException("Nobody has signed in");
        }
        if (!owner.is(Json.optional(tokens, USER))) {
            throw new SignInNeededException("Somebody else has signed in");
        }
        return tokens;
    }

    private synchronized String renewed(String refused) throws IOException, SignInNeededException, RefusedException {
        JsonObject tokens = ownTokens();
        if (!refused.equals(tokens.getString("access"))) {
            return tokens.getString("access"); // another thread was quicker
        }
        JsonObject body = new JsonObject();
        body.put(REFRESH, tokens.getString(REFRESH));
        Reply reply = proofs.send(post("/token", body));
        if (reply.status() == 401 && Problem.of(reply).isOurs()) {
            throw new SignInNeededException(Problem.of(reply).code());
        }
        keep(Json.answer(checked(reply)), tokens);
        return access();
    }

    /** Both tokens and whose they are is one secret, so that no part of it is ever newer than the other. */
    private void keep(JsonObject answer, JsonObject tokens) throws IOException {
        tokens.put("access", Json.required(answer, "access"));
        tokens.put(REFRESH, Json.required(answer, REFRESH));
        lease.takeTerm(answer);
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
