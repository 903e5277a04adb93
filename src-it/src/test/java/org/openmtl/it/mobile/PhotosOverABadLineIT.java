package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.field.Backoff;
import org.openmtl.field.ClientInfo;
import org.openmtl.field.Clock;
import org.openmtl.field.FieldClient;
import org.openmtl.field.FilePhotoStore;
import org.openmtl.field.HttpTransport;
import org.openmtl.field.MemoryStore;
import org.openmtl.field.MemoryVault;
import org.openmtl.field.Photo;
import org.openmtl.field.SyncOutcome;
import org.openmtl.field.SystemClock;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** The client library gets a photo through a line of 20 kbit/s that breaks every 20 seconds; all of it runs here eight times as fast. */
@MtlTest
class PhotosOverABadLineIT {
    private static final Logger LOG = Logger.getLogger(PhotosOverABadLineIT.class.getName());
    private static final int TIMES_AS_FAST = 8;
    private static final long BYTES_PER_SECOND = 2500L * TIMES_AS_FAST;
    private static final long CUT_EVERY_MILLIS = 20_000 / TIMES_AS_FAST;
    private static final int MOST_ROUNDS = 40;
    private static final ClientInfo PHONE = new ClientInfo("test", "1.0.0", 1, "test", "bad line");

    private final RunningServer server;
    private final MtlSystem mtl;
    private final String username;
    private final MemoryStore store = new MemoryStore();
    private final MemoryVault vault = new MemoryVault();

    PhotosOverABadLineIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.mtl = mtl;
        this.username = Team.found(mtl).hire("FIELD");
    }

    @Test
    void aPhotoArrivesAndLittleIsSentTwice(@TempDir Path directory) throws Exception {
        byte[] taken = org.openmtl.it.mobile.Photo.take(700, 480).taken();
        FieldClient atHome = client(server.url().toString(), directory);
        atHome.signIn(username, RunningServer.DEMO_PASSWORD);
        assertThat(atHome.sync().state()).isEqualTo(SyncOutcome.State.DONE);
        Photo photo = atHome.photos().add(taken, "image/jpeg");

        try (NarrowLine line = new NarrowLine(server.url(), BYTES_PER_SECOND, CUT_EVERY_MILLIS)) {
            int rounds = syncUntilDone(client(line.url(), directory));

            long again = line.sentUp() - taken.length;
            LOG.info(() -> "photo of " + taken.length + " bytes: " + line.cuts() + " cuts, " + rounds + " rounds, "
                    + again + " bytes sent again or as headers");
            assertThat(taken.length).isGreaterThan(180_000);
            assertThat(line.cuts()).isGreaterThan(2);
            assertThat(again).isLessThan(taken.length / 4);
        }
        mtl.as(username).get("/api/v1/files/" + photo.id()).expect(200);
    }

    /** The same phone, whichever line it is on. */
    private FieldClient client(String url, Path directory) {
        return FieldClient.builder(new HttpTransport(url), store, vault, PHONE)
                .photos(new FilePhotoStore(directory.toFile()))
                .clock(new QuickClock())
                .backoff(new Backoff(1, 1, new Random(1)))
                .build();
    }

    private static int syncUntilDone(FieldClient client) {
        int rounds = 1;
        while (client.sync().state() != SyncOutcome.State.DONE
                || !client.photos().pending().isEmpty()) {
            rounds++;
            assertThat(rounds).isLessThan(MOST_ROUNDS);
        }
        return rounds;
    }

    /** Time goes as fast as the line is quick. */
    private static final class QuickClock implements Clock {
        private final Clock plain = new SystemClock();

        @Override
        public long now() {
            return plain.now();
        }

        @Override
        public long monotonic() {
            return plain.monotonic() * TIMES_AS_FAST;
        }

        @Override
        public String boot() {
            return plain.boot();
        }

        @Override
        public String zone() {
            return plain.zone();
        }
    }
}
