package org.openmtl.it.smoke;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.server.FullServer;
import org.openmtl.it.system.MtlSystem;

/** {@code mtl.ear}, deployed to Payara Server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingDayOnAFullServerIT extends WorkingDay {
    private final FullServer server = FullServer.start(ServerHome.fresh("full-server"));
    private final MtlSystem mtl = new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD);

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    MtlSystem mtl() {
        return mtl;
    }
}
