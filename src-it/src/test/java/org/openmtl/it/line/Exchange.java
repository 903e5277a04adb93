package org.openmtl.it.line;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** One request that has arrived at the {@link Line}, and its answer if there will be one. For one thread. */
public final class Exchange {
    private static final int TIMEOUT_MILLIS = 120_000;

    private final URI server;
    private final byte[] request;
    private final Way way;
    private final Socket client;

    /** The way back. */
    @FunctionalInterface
    interface Way {
        void back(Socket client, byte[] answer) throws IOException;
    }

    Exchange(URI server, byte[] request, Way way, Socket client) {
        this.server = server;
        this.request = request;
        this.way = way;
        this.client = client;
    }

    /** Has the server do it; the whole answer. */
    public byte[] ask() throws IOException {
        try (Socket upstream = connect()) {
            send(upstream, request.length);
            return upstream.getInputStream().readAllBytes();
        }
    }

    /** Lets so many bytes of the request through to the server and then breaks the connection. */
    public void tell(int bytes) throws IOException {
        try (Socket upstream = connect()) {
            send(upstream, Math.min(bytes, request.length));
        }
    }

    /** Gives the client these bytes; the connection ends behind them. */
    public void answer(byte[] answer) throws IOException {
        way.back(client, answer);
    }

    private Socket connect() throws IOException {
        Socket upstream = new Socket(server.getHost(), server.getPort());
        upstream.setSoTimeout(TIMEOUT_MILLIS);
        upstream.setTcpNoDelay(true);
        return upstream;
    }

    private void send(Socket upstream, int bytes) throws IOException {
        OutputStream out = upstream.getOutputStream();
        out.write(Arrays.copyOf(request, bytes));
        out.flush();
    }
}
