package org.openmtl.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A transport that a test scripts: what happens before a request, to the request, and after it. */
final class Line implements Transport {
    final List<Call> sent = new ArrayList<>();
    Transport server;
    UnaryOperator<Transport> fault = plain -> plain;

    Line(Transport server) {
        this.server = server;
    }

    /** The next request reaches the server; its answer is lost. */
    void loseNextAnswer() {
        fault = plain -> call -> {
            fault = same -> same;
            plain.send(call);
            throw new IOException("answer lost");
        };
    }

    /** The next answer to a path is another one. */
    void answerNext(String path, Reply reply) {
        fault = plain -> call -> {
            if (!call.path().startsWith(path)) {
                return plain.send(call);
            }
            fault = same -> same;
            return reply;
        };
    }

    @Override
    public Reply send(Call call) throws IOException {
        sent.add(call);
        return fault.apply(server).send(call);
    }

    /** Body of the last request to a path. */
    String last(String path) {
        List<Call> calls =
                sent.stream().filter(call -> call.path().startsWith(path)).toList();
        return new String(Objects.requireNonNull(calls.get(calls.size() - 1).body()), StandardCharsets.UTF_8);
    }

    long count(String path) {
        return sent.stream().filter(call -> call.path().startsWith(path)).count();
    }
}
