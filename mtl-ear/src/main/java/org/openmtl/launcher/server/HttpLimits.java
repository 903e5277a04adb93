package org.openmtl.launcher.server;

import java.util.List;

/**
 * The server's HTTP settings, as administration commands that run before it starts. A client that sends slowly, sends too much or keeps
 * silent must not hold a thread.
 */
final class HttpLimits {

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";
    private static final String TRANSPORT = NETWORK + "transports.transport.tcp.";

    /** Nobody gets in any more. */
    static final String CLOSED = LISTENER + "enabled=false";

    private HttpLimits() {}

    static List<String> commands(ServerSettings settings) {
        return List.of(
                LISTENER + "address=" + settings.address(),
                // Nobody needs to know what serves them.
                HTTP + "xpowered-by=false",
                HTTP + "server-header=false",
                // Headers: 16 KiB, 100 of them.
                HTTP + "header-buffer-length-bytes=16384",
                HTTP + "max-request-headers=100",
                // Idle keep-alive connections, and the requests one connection may send.
                HTTP + "timeout-seconds=30",
                HTTP + "max-connections=10000",
                // The time to send a whole body, and the time to answer.
                HTTP + "upload-timeout-enabled=true",
                HTTP + "connection-upload-timeout-millis=" + settings.uploadSeconds() * 1000,
                HTTP + "request-timeout-seconds=120",
                TRANSPORT + "read-timeout-millis=20000",
                TRANSPORT + "write-timeout-millis=20000");
    }
}
