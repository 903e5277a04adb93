package org.openmtl.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openmtl.bench.load.Caller;
import org.openmtl.bench.load.Reply;
import org.openmtl.bench.load.Request;
import org.openmtl.shared.Ids;

/** Pushes what a device collects: 12 visits, 30 leads and 8 patches of leads pushed before, 50 operations each time. */
final class PushedDay implements Caller {
    static final int OPERATIONS = 50;

    private static final int VISITS = 12;
    private static final int PATCHES = 8;
    /** Published in every demonstration. */
    private static final String DEMO_FORM = "019b76da-a800-7000-9000-000000000001";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FieldDevice device;
    private final Request request;
    private List<String> known = new ArrayList<>();
    private List<String> pushed = new ArrayList<>();

    /** Begins anew with each run, and must never come back. */
    private long number = System.currentTimeMillis();

    PushedDay(FieldDevice device) {
        this.device = device;
        this.request = device.request();
    }

    @Override
    public byte[] request() {
        pushed = new ArrayList<>();
        ObjectNode push = JSON.createObjectNode().put("dev", device.id());
        push.putObject("clk")
                .put("now", Instant.now().toString())
                .put("mono", uptime())
                .put("boot", "b1");
        ArrayNode operations = push.putArray("ops");
        for (int i = 0; i < OPERATIONS; i++) {
            add(operations, i);
        }
        return request.postCompressed("/mobile/v1/sync/push", push.toString());
    }

    @Override
    public void check(Reply reply) {
        reply.expect(200);
        String answer = reply.text();
        int applied = answer.split("\"applied\"", -1).length - 1;
        if (applied != OPERATIONS) {
            throw new IllegalStateException(applied + " of " + OPERATIONS + " operations were applied: " + answer);
        }
        known = pushed;
    }

    private static long uptime() {
        return System.nanoTime() / 1_000_000;
    }

    private void add(ArrayNode operations, int i) {
        ObjectNode operation =
                operations.addObject().put("op", Ids.next().toString()).put("n", ++number);
        operation
                .put("at", Instant.now().toString())
                .put("tz", "Europe/Madrid")
                .put("m", uptime())
                .put("b", "b1");
        if (i < VISITS) {
            visit(operation);
        } else if (i < VISITS + PATCHES && i - VISITS < known.size()) {
            patch(operation, known.get(i - VISITS));
        } else {
            lead(operation);
        }
    }

    private void visit(ObjectNode operation) {
        operation.put("type", "visit.create").put("id", Ids.next().toString());
        ObjectNode data = operation.putObject("data");
        data.put("accountId", device.accounts().get((int)
                (number % device.accounts().size())));
        data.put("date", "2026-11-22")
                .put("state", "DONE")
                .put("outcome", "FOLLOW_UP")
                .put("timeZone", "Europe/Madrid");
        data.put("note", "Asked for an offer of 40 units until the end of the month, number " + number);
        data.putObject("gps").put("lat", 40.41678).put("lon", -3.70379).put("acc", 12);
        data.putObject("form")
                .put("formId", DEMO_FORM)
                .put("v", 1)
                .putObject("a")
                .put("interest", number % 5 + 1)
                .put("manual", true)
                .put("place", "LINE");
    }

    private void lead(ObjectNode operation) {
        String id = Ids.next().toString();
        pushed.add(id);
        operation.put("type", "lead.create").put("id", id);
        Visitor visitor = Visitor.next();
        operation
                .putObject("data")
                .put("name", visitor.name())
                .put("company", visitor.company())
                .put("email", visitor.email())
                .put("phone", visitor.phone())
                .put("origin", "fair");
    }

    private static void patch(ObjectNode operation, String lead) {
        operation.put("type", "lead.patch").put("id", lead).put("base", 1);
        operation
                .putObject("patch")
                .put("note", "Called back, wants a demonstration")
                .put("stage", "MQL");
    }
}
