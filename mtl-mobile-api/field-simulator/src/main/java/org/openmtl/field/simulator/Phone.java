package org.openmtl.field.simulator;

import java.io.IOException;
import java.util.Random;
import org.openmtl.field.FieldClient;
import org.openmtl.field.OtherPersonException;
import org.openmtl.field.RefusedException;
import org.openmtl.field.SyncOutcome;

/** One person's phone, which now and then has a network. For one thread at a time. */
final class Phone {
    private static final double OFFLINE_DAYS = 0.2;
    private static final double SYNC_AFTER_OPERATION = 0.4;

    private final String name;
    private final Login login;
    private final FieldClient client;
    private final FaultyTransport line;
    private final SimulatedClock clock;
    private final Work work;
    private final Random random;

    /** Who uses a phone, and how long it goes on trying to reach the server. */
    record Login(String user, String password, Patience patience) {}

    Phone(
            String name,
            Login login,
            FieldClient client,
            FaultyTransport line,
            SimulatedClock clock,
            Work work,
            Random random) {
        this.name = name;
        this.login = login;
        this.client = client;
        this.line = line;
        this.clock = clock;
        this.work = work;
        this.random = random;
    }

    String name() {
        return name;
    }

    String user() {
        return login.user();
    }

    boolean isOf(String user) {
        return user.equals(login.user());
    }

    FieldClient client() {
        return client;
    }

    /** Requests that got no answer so far, those that were made to get none left out. */
    int failures() {
        return line.failures();
    }

    /** Registers and fetches everything, however often it takes. */
    void begin() {
        signIn();
        syncUntilDone();
    }

    /** Works through a day. Sends now and then, and in the evening until it gets through, unless it is a day without any network. */
    void workADay(int operations) {
        work.learn();
        boolean online = random.nextDouble() >= OFFLINE_DAYS;
        for (int i = 0; i < operations; i++) {
            work.act();
            if (online && random.nextDouble() < SYNC_AFTER_OPERATION) {
                sync();
            }
        }
        if (online) {
            login.patience().untilItWorks(this::reachesTheServer);
        }
        clock.nextDay();
    }

    /** Without it days would pass all the faster while the server is down. */
    private boolean reachesTheServer() {
        int before = line.answers();
        sync();
        return line.answers() > before;
    }

    /** Sends and reads until nothing is left, with the faults still striking. */
    void finish() {
        while (client.unsent() > 0 || !client.photos().pending().isEmpty()) {
            syncUntilDone();
        }
    }

    /** Repairs the line; what was late arrives first. */
    void calmDown() {
        login.patience().untilItWorks(() -> {
            line.calmDown();
            return true;
        });
    }

    void syncUntilDone() {
        login.patience().untilItWorks(() -> sync() == SyncOutcome.State.DONE);
    }

    private SyncOutcome.State sync() {
        SyncOutcome.State state = client.sync().state();
        if (state == SyncOutcome.State.SIGN_IN_NEEDED) {
            signIn();
        } else if (state != SyncOutcome.State.DONE && state != SyncOutcome.State.LATER) {
            throw new SimulationFailed(name + " is told " + state);
        }
        return state;
    }

    private void signIn() {
        login.patience().untilItWorks(() -> {
            try {
                client.signIn(login.user(), login.password());
                return true;
            } catch (RefusedException | OtherPersonException refused) {
                throw new SimulationFailed(name + " cannot sign in: " + refused.getMessage());
            } catch (IOException cut) {
                return false;
            }
        });
    }
}
