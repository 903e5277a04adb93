package org.openmtl.it.harness;

/** The server of all {@link KillingTest}s. */
public final class ExpendableServer extends ServerOfManyClasses {
    /** Unfinished uploads a person may have: far fewer than usual, so that a test can pass it. */
    public static final int OPEN_UPLOADS = 12;

    @Override
    RunningServer start() {
        return RunningServer.start(
                ServerHome.fresh("expendable"),
                "--mtl.files.max-open=" + OPEN_UPLOADS,
                "--mtl.files.max-bytes-a-day=20000000");
    }

    @Override
    void prepare(RunningServer server) {
        server.revive();
    }
}
