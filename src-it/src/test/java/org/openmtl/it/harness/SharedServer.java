package org.openmtl.it.harness;

/** The server of all {@link MtlTest}s. */
public final class SharedServer extends ServerOfManyClasses {
    /** Bytes an imported file may have: far less than usual, so that a test can pass it. */
    public static final long GREATEST_FILE = 4_000_000;

    /** Where the server takes a push service for one it may trust. */
    public static final int PUSH_SERVICE_PORT = RunningServer.freePort();

    /** Where tests may have a receiver of webhooks. */
    public static final int RECEIVER_PORT = RunningServer.freePort();

    /** The one origin of its own network that the server sends facts to. */
    public static final String RECEIVER = "http://127.0.0.1:" + RECEIVER_PORT;

    /** Where the server hands its mail in; a mail server may be there or not. */
    public static final int MAIL_PORT = RunningServer.freePort();

    /** Whom its mail comes from. */
    public static final String MAIL_FROM = "crm@openmtl.example";

    /** Where people outside are told to reach it. */
    public static final String PUBLIC_URL = "https://crm.openmtl.example";

    @Override
    RunningServer start() {
        return RunningServer.start(
                ServerHome.fresh("shared"),
                "--mtl.import.max-bytes=" + GREATEST_FILE,
                "--mtl.devices.max=3",
                "--mtl.webhooks.internal-origins=" + RECEIVER,
                "--mtl.mail.host=127.0.0.1",
                "--mtl.mail.port=" + MAIL_PORT,
                "--mtl.mail.tls=none",
                "--mtl.mail.from=" + MAIL_FROM,
                "--mtl.public-url=" + PUBLIC_URL,
                "--mtl.hints.contact=mailto:tests@openmtl.example",
                "--mtl.hints.services=http://127.0.0.1:" + PUSH_SERVICE_PORT);
    }
}
