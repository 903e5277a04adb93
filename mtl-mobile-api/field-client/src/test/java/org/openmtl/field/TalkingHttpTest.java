package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TalkingHttpTest {
    private HttpServer server;
    private HttpTransport transport;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mobile/v1/", TalkingHttpTest::echo);
        server.start();
        transport = new HttpTransport("http://127.0.0.1:" + server.getAddress().getPort() + "/", 10_000, 10_000);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Answers with the method, the interesting headers and the inflated body. */
    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean compressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream plain = new ByteArrayInputStream(body);
        String said = exchange.getRequestMethod()
                + " " + exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override")
                + " " + exchange.getRequestURI()
                + " " + (compressed ? "gzip" : "plain")
                + " "
                + new String((compressed ? new GZIPInputStream(plain) : plain).readAllBytes(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.getResponseHeaders().add("Retry-After", "3");
        exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer");
        byte[] answer = gzip(said);
        exchange.sendResponseHeaders(
                said.contains("refuse") ? 409 : said.contains("unknown") ? 401 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void compressesWhatIsWorthItBothWays() throws IOException {
        String small = "é";
        String large = "é".repeat(600);
        assertThat(transport
                        .send(Call.post("/x", small.getBytes(StandardCharsets.UTF_8)))
                        .text())
                .isEqualTo("POST null /mobile/v1/x plain é");
        assertThat(transport
                        .send(Call.post("/x", large.getBytes(StandardCharsets.UTF_8)))
                        .text())
                .isEqualTo("POST null /mobile/v1/x gzip " + large);
    }

    @Test
    void patchesByPostAndReadsRefusals() throws IOException {
        Reply reply = transport.send(Call.post("/refuse", new byte[0]).as("PATCH"));
        assertThat(reply.text()).isEqualTo("POST PATCH /mobile/v1/refuse plain ");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.header("retry-after")).isEqualTo("3");
    }

    @Test
    void readsWhyATokenIsNotTaken() throws IOException {
        Reply reply = transport.send(Call.post("/unknown", "why".getBytes(StandardCharsets.UTF_8)));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).endsWith("why");
    }

    @Test
    void anAnswerCutAtAnyByteIsNoAnswer() throws Exception {
        byte[] body = gzip("{\"results\":[]}");
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            AtomicReference<byte[]> answer = new AtomicReference<>(whole);
            Thread thread = new Thread(() -> answerAll(listening, answer));
            thread.start();
            HttpTransport cut = new HttpTransport("http://127.0.0.1:" + listening.getLocalPort(), 5000, 5000);
            assertThat(Json.answer(cut.send(Call.get("/x")))).containsKey("results");
            for (int k = 0; k < whole.length; k++) {
                answer.set(Arrays.copyOf(whole, k));
                assertThatThrownBy(() -> Json.answer(cut.send(Call.get("/x"))))
                        .as("cut at " + k)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** Each connection gets the same bytes and its end; the JDK's client may try again by itself. */
    private static void answerAll(ServerSocket listening, AtomicReference<byte[]> answer) {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept();
                    OutputStream out = socket.getOutputStream()) {
                socket.getInputStream().read(new byte[4096]);
                out.write(answer.get());
            } catch (IOException closed) {
                continue;
            }
        }
    }
}
