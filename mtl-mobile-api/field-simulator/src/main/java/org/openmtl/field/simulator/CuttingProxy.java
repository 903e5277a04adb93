package org.openmtl.field.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP proxy that breaks each connection after a random number of bytes, in either direction. Safe for several threads. */
final class CuttingProxy implements Closeable {
    /** Bytes of a usual request or answer. Connections are reused, so the byte that breaks one may lie in a later request. */
    private static final int USUAL_BYTES = 4 * 1024;

    private static final int CONNECT_MILLIS = 5_000;
    private static final int BUFFER = 4096;

    private final InetSocketAddress server;
    private final double share;
    private final Random random;
    private final ServerSocket listening;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean isCalm;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "cutting-proxy");
        thread.setDaemon(true);
        return thread;
    });

    /** Listens at a free local port from now on. */
    CuttingProxy(InetSocketAddress server, double share, Random random) throws IOException {
        this.server = server;
        this.share = share;
        this.random = random;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** Connections broken so far. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket()) {
            upstream.connect(server, CONNECT_MILLIS);
            long there = limit();
            long back = limit();
            var request = threads.submit(() -> copy(client, upstream, there));
            copy(upstream, client, back);
            request.cancel(true);
        } catch (IOException unreachable) {
            // The client sees its connection end, as it would without a proxy.
        }
    }

    /** Breaks no connection that begins from now on. */
    void calmDown() {
        isCalm = true;
    }

    private synchronized long limit() {
        if (isCalm) {
            return Long.MAX_VALUE;
        }
        // As if each byte had the same chance to be the last: exponentially distributed.
        return (long) (-Math.log(1 - random.nextDouble()) * USUAL_BYTES / share);
    }

    private void copy(Socket from, Socket to, long limit) {
        byte[] buffer = new byte[BUFFER];
        long left = limit;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(read, left));
                left -= read;
                if (left <= 0) {
                    cuts.incrementAndGet();
                    break;
                }
            }
        } catch (IOException broken) {
            // Whatever broke it, both ends are let go below.
        } finally {
            end(from);
            end(to);
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
