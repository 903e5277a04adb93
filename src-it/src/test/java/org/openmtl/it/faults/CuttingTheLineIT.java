package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.line.Line;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;

/** F3: the line breaks behind byte k of the request, of the answer's headers, of its body, wherever k is. */
@MtlTest
class CuttingTheLineIT {
    private static final String PUSH = "POST /mobile/v1/sync/push ";
    private static final String PULL = "GET /mobile/v1/sync/pull";
    private static final String BOOTSTRAP = "GET /mobile/v1/sync/bootstrap";

    /** More than any message of these tests has. */
    private static final int LONGEST = 1_800;

    /** Bytes between two cuts; the long test cuts at every one. */
    private static final int STEP = 37;

    private final RunningServer server;
    private final Territory territory;
    private final Line line;
    private final FieldPhone phone;

    CuttingTheLineIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.territory = Territory.found(mtl, server.home().superuser());
        this.line = Line.to(server.url());
        this.phone = FieldPhone.of(line.url(), territory.username());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void everythingArrivesOnceAndEverythingIsRead() {
        assertNothingIsLost(STEP);
    }

    @Test
    @Tag("soak")
    void everythingArrivesOnceAndEverythingIsReadWithACutAtEveryByte() {
        assertNothingIsLost(1);
    }

    private void assertNothingIsLost(int step) {
        final int loggedBefore = server.log().length();
        int visits = 0;
        for (int bytes = 0; bytes < LONGEST; bytes += step) {
            phone.visit(territory.account().id());
            phone.lead("Cut at " + bytes);
            line.spoilNext(PUSH, Fault.cutRequest(bytes), Fault.cutAnswer(bytes));
            phone.sync();
            if (bytes % STEP == 0) {
                phone.client().fetchAllAgain();
                line.spoilNext(BOOTSTRAP, Fault.cutAnswer(bytes));
                phone.sync();
            }
            phone.lead("Read after a cut at " + bytes);
            line.spoilNext(PULL, Fault.cutRequest(bytes / 4), Fault.cutAnswer(bytes));
            phone.sync();
            visits++;
        }

        assertThat(territory.count("relationship.visit")).isEqualTo(visits);
        assertThat(territory.count("leads.lead")).isEqualTo(2L * visits);
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored());
        });
        assertThat(FieldPhone.of(server.url(), territory.username()).rows()).isEqualTo(territory.stored());
        assertThat(phone.client().tray()).isEmpty();
        assertThat(server.log().substring(loggedBefore)).doesNotContain("unexpected failure");
    }
}
