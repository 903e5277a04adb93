package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door of the {@link ModelServer}: who signs in, tokens that rotate, and orders to delete what a device holds. */
final class ModelDoor {
    /** Who signs in. */
    String person = "person-1";

    /** Receipts of orders that were obeyed. */
    final List<String> wiped = new ArrayList<>();

    private @Nullable JsonObject order;
    private int generation;
    private int confirmed;
    private int signedIn;
    private boolean ended = true;
    private boolean accessExpired;

    /** Orders the device to delete what it holds: {@code now} or {@code after-upload}. */
    void orderWipe(String when) {
        order = ModelServer.problemBody("device-revoked");
        order.put("wipe", when);
        order.put("wipeReceipt", "receipt-" + when);
        order.put("uploadUntil", "2026-11-25T12:00:00Z");
    }

    /** What all but an upload is answered while an order stands. */
    private @Nullable Reply refusal(Call call) {
        if (order == null || call.path().equals("/devices/self/wiped")) {
            return null;
        }
        boolean isUpload = call.path().equals("/sync/push")
                || call.path().equals("/token")
                || call.path().startsWith("/blobs");
        return isUpload && "after-upload".equals(order.getString("wipe"))
                ? null
                : new Reply(
                        403,
                        Map.of("Date", "Sun, 22 Nov 2026 12:00:00 GMT"),
                        Json.text(order).getBytes(StandardCharsets.UTF_8));
    }

    private Reply confirm(Call call) {
        wiped.add(ModelServer.body(call).getString("wipeReceipt"));
        order = null;
        ended = true;
        return new Reply(204, Map.of(), new byte[0]);
    }

    int signIns() {
        return signedIn;
    }

    void expireAccess() {
        accessExpired = true;
    }

    /** Answers whoever may not come in or wants nothing but that; null when the call goes on. */
    @Nullable
    Reply answer(Call call) {
        Reply refusal = refusal(call);
        if (refusal != null) {
            return refusal;
        }
        return switch (call.path()) {
            case "/devices/self/wiped" -> confirm(call);
            case "/devices" -> register();
            case "/token" -> refresh(ModelServer.body(call).getString("refresh"));
            default -> admit(call.headers().get("Authorization"));
        };
    }

    private @Nullable Reply admit(@Nullable String access) {
        if (ended || accessExpired || !("Bearer a" + generation).equals(access)) {
            return ModelServer.problem(401, "unauthenticated");
        }
        confirmed = generation;
        return null;
    }

    private Reply register() {
        ended = false;
        accessExpired = false;
        generation += 2;
        confirmed = generation;
        signedIn++;
        JsonObject answer = tokens();
        answer.put("deviceId", "device-" + signedIn);
        answer.put("userId", person);
        return ModelServer.reply(201, answer);
    }

    private Reply refresh(String token) {
        int presented = Integer.parseInt(token.substring(1));
        boolean again = presented == generation - 1 && confirmed < generation;
        if (ended || presented != generation && !again) {
            ended = true;
            return ModelServer.problem(401, "token-reused");
        }
        generation += again ? 0 : 1;
        accessExpired = false;
        return ModelServer.reply(200, tokens());
    }

    private JsonObject tokens() {
        JsonObject answer = new JsonObject();
        answer.put("access", "a" + generation);
        answer.put("refresh", "r" + generation);
        return answer;
    }
}
