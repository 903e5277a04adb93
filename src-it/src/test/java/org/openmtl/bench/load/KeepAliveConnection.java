package org.openmtl.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection that speaks just enough HTTP/1.1 and stays open: cheap, because the load shares the machine with what it loads. */
public final class KeepAliveConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final InetSocketAddress server;
    private @Nullable Wire wire;

    /** To that server; opened with the first request. */
    public KeepAliveConnection(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** Sends a whole request and waits for the whole answer. */
    public Reply exchange(byte[] request) throws IOException {
        Wire open = wire == null ? open() : wire;
        wire = open;
        open.out.write(request);
        open.out.flush();
        Head head = Head.read(open.in);
        byte[] body = head.chunked ? chunks(open.in) : exactly(open.in, head.length);
        if (head.close) {
            close();
        }
        return new Reply(head.status, body, head.bytes + body.length);
    }

    private Wire open() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(server, TIMEOUT_MILLIS);
        return new Wire(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16), socket.getOutputStream());
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        byte[] body = new byte[0];
        for (int size = size(in); size > 0; size = size(in)) {
            byte[] longer = java.util.Arrays.copyOf(body, body.length + size);
            System.arraycopy(exactly(in, size), 0, longer, body.length, size);
            body = longer;
            line(in);
        }
        line(in);
        return body;
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (wire != null) {
            wire.socket.close();
            wire = null;
        }
    }

    private record Wire(Socket socket, InputStream in, OutputStream out) {}

    /** What stands before the body. */
    private record Head(int status, int length, boolean chunked, boolean close, int bytes) {
        static Head read(InputStream in) throws IOException {
            String first = line(in);
            int status = Integer.parseInt(first.split(" ", 3)[1]);
            Head head = new Head(status, 0, false, false, first.length() + 2);
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                head = head.with(header.toLowerCase(Locale.ROOT));
            }
            return head;
        }

        private Head with(String header) {
            String value = header.substring(header.indexOf(':') + 1).strip();
            return new Head(
                    status,
                    header.startsWith("content-length:") ? Integer.parseInt(value) : length,
                    chunked || header.startsWith("transfer-encoding:"),
                    close || header.equals("connection: close"),
                    bytes + header.getBytes(StandardCharsets.ISO_8859_1).length + 2);
        }
    }
}
