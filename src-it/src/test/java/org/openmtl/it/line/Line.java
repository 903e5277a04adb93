package org.openmtl.it.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A TCP proxy that takes one request per connection, as a whole, and does with it what the test says. So it is always a proxy that buffers,
 * too: the server sees a request when all of it is there, or as much of it as a {@link Fault} lets through. Safe for several threads.
 */
public final class Line implements AutoCloseable {
    private final URI server;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(Line::thread);
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private volatile Function<String, Fault> faults = request -> Fault.none();
    private volatile Pace pace = Pace.FAST;

    private Line(URI server, ServerSocket listening) {
        this.server = server;
        this.listening = listening;
    }

    /** A line that works. */
    public static Line to(URI server) {
        try {
            Line line = new Line(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            line.threads.execute(line::accept);
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where clients find it. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** From now on asks for each request, by its first line such as {@code POST /mobile/v1/token HTTP/1.1}, what happens to it. */
    public void spoil(Function<String, Fault> byRequest) {
        faults = byRequest;
    }

    /** What happens to the next requests that begin so, one after the other; to all others nothing. */
    public void spoilNext(String beginning, Fault... next) {
        Queue<Fault> waiting = new ConcurrentLinkedQueue<>(List.of(next));
        faults = request -> {
            Fault fault = request.startsWith(beginning) ? waiting.poll() : null;
            return fault == null ? Fault.none() : fault;
        };
    }

    /** From now on spoils nothing. */
    public void repair() {
        faults = request -> Fault.none();
    }

    /** From now on is as slow as that. */
    public void slowDown(Pace to) {
        pace = to;
    }

    /** Bytes that clients have sent so far. */
    public long up() {
        return up.get();
    }

    /** Bytes that clients have been answered so far. */
    public long down() {
        return down.get();
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
        try (client) {
            client.setTcpNoDelay(true);
            byte[] request = Message.request(client.getInputStream(), pace.up());
            if (request.length > 0) {
                up.addAndGet(request.length);
                Pace.pause(pace.roundTrip());
                faults.apply(Message.firstLine(request)).strike(new Exchange(server, request, this::answer, client));
            }
        } catch (IOException broken) {
            // The client sees its connection end, as it does when any line breaks.
        }
    }

    private void answer(Socket client, byte[] answer) throws IOException {
        down.addAndGet(answer.length);
        pace.down().write(client.getOutputStream(), answer);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "line");
        thread.setDaemon(true);
        return thread;
    }
}
