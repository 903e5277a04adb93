package org.openmtl.it.mobile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A TCP proxy as narrow as a bad mobile line, which breaks all its connections time and again. */
final class NarrowLine implements Closeable {
    private static final int PACKET = 500;
    private static final long NANOS = 1_000_000_000;

    private final URI server;
    private final long bytesPerSecond;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong sentUp = new AtomicLong();
    private final AtomicInteger cuts = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "narrow-line");
        thread.setDaemon(true);
        return thread;
    });

    NarrowLine(URI server, long bytesPerSecond, long cutEveryMillis) throws IOException {
        this.server = server;
        this.bytesPerSecond = bytesPerSecond;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
        threads.execute(() -> cutTimeAndAgain(cutEveryMillis));
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** Bytes that came from clients, headers too. */
    long sentUp() {
        return sentUp.get();
    }

    /** Connections broken while something was sent over them. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                client.setReceiveBufferSize(2 * PACKET); // what waits in buffers has not been sent yet
                upstream.setTcpNoDelay(true);
                open.add(client);
                open.add(upstream);
                threads.execute(() -> copy(client, upstream, sentUp));
                threads.execute(() -> copy(upstream, client, new AtomicLong()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to, AtomicLong count) {
        byte[] packet = new byte[PACKET];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(packet); read >= 0; read = in.read(packet)) {
                LockSupport.parkNanos(read * NANOS / bytesPerSecond);
                out.write(packet, 0, read);
                count.addAndGet(read);
            }
        } catch (IOException broken) {
            // By us or by one of them: both ends are let go.
        }
        open.remove(from);
        open.remove(to);
    }

    private void cutTimeAndAgain(long everyMillis) {
        while (!listening.isClosed()) {
            LockSupport.parkNanos(everyMillis * 1_000_000);
            if (!open.isEmpty()) {
                cuts.incrementAndGet();
            }
            open.forEach(NarrowLine::end);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
