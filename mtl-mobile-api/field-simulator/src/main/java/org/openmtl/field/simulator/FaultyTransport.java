package org.openmtl.field.simulator;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.openmtl.field.Call;
import org.openmtl.field.Reply;
import org.openmtl.field.Transport;

/** Spoils what another transport does. For one thread. */
final class FaultyTransport implements Transport {
    private final Transport line;
    private final Set<Fault> faults;
    private final double share;
    private final Random random;
    private final Queue<Call> late = new ArrayDeque<>();
    private boolean calm;

    /**
     * A line with faults.
     *
     * @param share of requests that each kind of fault strikes
     */
    FaultyTransport(Transport line, Set<Fault> faults, double share, Random random) {
        this.line = line;
        this.faults = faults;
        this.share = share;
        this.random = random;
    }

    /** Lets everything through from now on, and what is late first. */
    void calmDown() throws IOException {
        deliverLate();
        calm = true;
    }

    @Override
    public Reply send(Call call) throws IOException {
        if (strikes(Fault.REORDER) && mayBeLate(call)) {
            late.add(call);
            throw new IOException("simulated: no answer yet");
        }
        Reply reply = line.send(call);
        if (strikes(Fault.DUPLICATE)) {
            reply = line.send(call);
        }
        if (!late.isEmpty() && random.nextBoolean()) {
            deliverLate();
        }
        if (strikes(Fault.LOST)) {
            throw new IOException("simulated: answer lost");
        }
        return reply;
    }

    private void deliverLate() throws IOException {
        for (Call call = late.poll(); call != null; call = late.poll()) {
            line.send(call);
        }
    }

    /** A refresh token that arrives after its successor was used is what a thief's looks like: the server ends the session, rightly. */
    private static boolean mayBeLate(Call call) {
        return call.path().startsWith("/sync/");
    }

    private boolean strikes(Fault fault) {
        return !calm && faults.contains(fault) && random.nextDouble() < share;
    }
}
