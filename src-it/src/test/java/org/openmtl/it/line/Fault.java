package org.openmtl.it.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a {@link Line} does to a request. */
@FunctionalInterface
public interface Fault {
    /** Does it. */
    void strike(Exchange exchange) throws IOException;

    /** Nothing: the server is asked, the client gets the answer. */
    static Fault none() {
        return exchange -> exchange.answer(exchange.ask());
    }

    /** The connection breaks behind so many bytes of the request. */
    static Fault cutRequest(int bytes) {
        return exchange -> exchange.tell(bytes);
    }

    /** The server does it; the connection breaks behind so many bytes of the answer. */
    static Fault cutAnswer(int bytes) {
        return exchange -> {
            byte[] answer = exchange.ask();
            exchange.answer(Arrays.copyOf(answer, Math.min(bytes, answer.length)));
        };
    }

    /** The request arrives twice, one after the other; the client gets the second answer. */
    static Fault twice() {
        return exchange -> {
            exchange.ask();
            exchange.answer(exchange.ask());
        };
    }

    /** The request never arrives; somebody between client and server answers. */
    static Fault refused(int status, String... headers) {
        String answer = "HTTP/1.1 " + status + " Not now\r\nContent-Type: text/html\r\nContent-Length: 15\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList())
                + "Connection: close\r\n\r\n<p>Not now.</p>";
        return exchange -> exchange.answer(answer.getBytes(StandardCharsets.US_ASCII));
    }

    /** Something happens between the server's answer and its arrival. */
    static Fault meanwhile(Runnable happening) {
        return exchange -> {
            byte[] answer = exchange.ask();
            happening.run();
            exchange.answer(answer);
        };
    }
}
