package org.openmtl.field.simulator;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.openmtl.field.Call;
import org.openmtl.field.Reply;
import org.openmtl.field.Transport;

/** Spoils what another transport does. For one thread; anybody may read the counts. */
final class FaultyTransport implements Transport {
    private final Transport line;
    private final Set<Fault> faults;
    private final double share;
    private final Random random;
    private final Queue<Call> late = new ArrayDeque<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
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

    /** How often the server answered. */
    int answers() {
        return answers.get();
    }

    /** How often it did not, though nothing was done here that it should not. */
    int failures() {
        return failures.get();
    }

    @Override
    public String address(String path) {
        return line.address(path);
    }

    @Override
    public Reply send(Call call) throws IOException {
        if (strikes(Fault.REORDER) && mayBeLate(call)) {
            late.add(call);
            throw new IOException("simulated: no answer yet");
        }
        Reply reply = ask(call);
        if (strikes(Fault.DUPLICATE)) {
            reply = ask(call);
        }
        if (!late.isEmpty() && random.nextBoolean()) {
            deliverLate();
        }
        if (strikes(Fault.LOST)) {
            throw new IOException("simulated: answer lost");
        }
        return reply;
    }

    private Reply ask(Call call) throws IOException {
        try {
            Reply reply = line.send(call);
            answers.incrementAndGet();
            return reply;
        } catch (IOException failed) {
            failures.incrementAndGet();
            throw failed;
        }
    }

    private void deliverLate() throws IOException {
        for (Call call = late.poll(); call != null; call = late.poll()) {
            ask(call);
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
