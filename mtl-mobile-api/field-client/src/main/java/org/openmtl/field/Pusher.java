package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends operations until each has its verdict or has to wait. One thread at a time. */
final class Pusher {
    /** What the server takes at once; fewer bytes, since the frame around them counts, too, and not every character is one byte. */
    static final int MOST = 50;

    private static final int MOST_BYTES = 80 * 1024;
    private static final String PUSH = "/sync/push";

    private final Session session;
    private final Store store;
    private final Outbox outbox;
    private final Clock clock;
    private int most = MOST;
    private boolean areTaken;

    Pusher(Session session, Store store, Outbox outbox, Clock clock) {
        this.session = session;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends all there is. */
    Pushed push() throws IOException, SignInNeededException, RefusedException {
        areTaken = false;
        Set<String> held = new HashSet<>();
        int verdicts = 0;
        long wait = 0;
        for (List<Operation> batch = next(held); !batch.isEmpty(); batch = next(held)) {
            Settlement settlement = send(batch);
            if (settlement != null) {
                verdicts += settlement.verdicts();
                held.addAll(settlement.unsure());
                wait = Math.max(wait, settlement.waitMillis());
                most = MOST;
            }
        }
        return new Pushed(verdicts, !held.isEmpty(), wait);
    }

    private List<Operation> next(Set<String> held) {
        return outbox.next(held, most, MOST_BYTES);
    }

    /** Null when the batch must be cut in two. */
    private @Nullable Settlement send(List<Operation> batch)
            throws IOException, SignInNeededException, RefusedException {
        Reply reply = session.send(Call.post(PUSH, body(batch, 0)));
        if (isPushAtFault(reply)) {
            makeSureThatPushesAreTaken();
            if (!isOneUnit(batch)) {
                most = batch.size() / 2;
                return null;
            }
            // Alone, so this one or its group is meant: it must not stand in the way of all others.
            return Settlement.refused(store, outbox, batch, Problem.of(reply));
        }
        if (reply.status() == 409 && "device-cloned".equals(Problem.of(reply).code())) {
            session.leaveToClone();
            throw new SignInNeededException("device-cloned");
        }
        JsonObject answer = Json.answer(Session.checked(reply));
        return Settlement.of(store, outbox, batch, Json.objects(answer, "results"));
    }

    private static boolean isOneUnit(List<Operation> batch) {
        Operation first = batch.get(0);
        return batch.stream().allMatch(operation -> operation == first || operation.isGroupedWith(first));
    }

    /** A portal between us and the server may answer anything; the server says what it means. */
    private static boolean isPushAtFault(Reply reply) {
        return (reply.status() == 413 || reply.status() == 400)
                && Problem.of(reply).isOurs();
    }

    /** Where not even a push without operations is taken, none of them is at fault: all stay in the outbox. */
    private void makeSureThatPushesAreTaken() throws IOException, SignInNeededException, RefusedException {
        if (!areTaken) {
            // Long enough to be compressed like any other: that may be the very thing that goes wrong on the way.
            Session.checked(session.send(Call.post(PUSH, body(Collections.emptyList(), 1024))));
            areTaken = true;
        }
    }

    /** What a push came to. */
    static final class Pushed {
        /** Operations that got their verdict. */
        final int verdicts;

        /** Whether some have to be sent again. */
        final boolean isHolding;

        /** How long the server wants them to wait. */
        final long waitMillis;

        Pushed(int verdicts, boolean isHolding, long waitMillis) {
            this.verdicts = verdicts;
            this.isHolding = isHolding;
            this.waitMillis = waitMillis;
        }
    }

    private byte[] body(List<Operation> batch, int blanks) {
        JsonObject clocks = new JsonObject();
        clocks.put("now", Instant.ofEpochMilli(clock.now()).toString());
        clocks.put("mono", clock.monotonic());
        clocks.put("boot", clock.boot());
        JsonObject head = new JsonObject();
        head.put("dev", session.device());
        head.put("clk", clocks);
        String opened = Json.text(head);
        StringBuilder body = new StringBuilder(opened.substring(0, opened.length() - 1)).append(",\"ops\":[");
        // Operations go out as the very text they were kept as: nothing may make them differ between two attempts.
        for (int i = 0; i < batch.size(); i++) {
            body.append(i == 0 ? "" : ",").append(batch.get(i).text());
        }
        for (int i = 0; i < blanks; i++) {
            body.append(' ');
        }
        return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
