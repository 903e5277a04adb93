package org.openmtl.it.feed;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openmtl.it.http.Client;

/** Somebody whose copy follows the feed, over a line that may be cut. For one thread. */
final class Reader {
    final String username;
    final Replica replica;
    private final int max;

    /** Reads so many entries at a time. */
    Reader(String username, int max, Client client) {
        this.username = username;
        this.max = max;
        this.replica = new Replica(client);
    }

    /** Reads until it is told that nothing more comes. */
    void follow(AtomicBoolean ended) {
        while (isCut(replica::bootstrap)) {
            Thread.onSpinWait();
        }
        while (!ended.get()) {
            pull();
        }
    }

    /** Reads until nothing more is shown at the moment: what is younger than any open transaction is not, yet. */
    void catchUp() {
        boolean found = true;
        while (found) {
            found = pull();
        }
    }

    /** Whether there may be more. */
    private boolean pull() {
        boolean[] found = new boolean[1];
        return isCut(() -> found[0] = replica.pull(max)) || found[0];
    }

    private static boolean isCut(Runnable reading) {
        try {
            reading.run();
            return false;
        } catch (UncheckedIOException cut) {
            return true;
        }
    }
}
