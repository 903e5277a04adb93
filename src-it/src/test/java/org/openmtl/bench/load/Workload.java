package org.openmtl.bench.load;

import java.util.List;
import java.util.stream.IntStream;

/** What the callers of a load ask for. */
public interface Workload {
    /** One of the callers; each has its own thread and connection. */
    Caller caller(int number);

    /** So many callers. */
    default List<Caller> callers(int count) {
        return IntStream.range(0, count).mapToObj(this::caller).toList();
    }

    /** The same requests in turn, each caller beginning with another one. */
    static Workload inTurn(List<byte[]> requests, int status) {
        return number -> new Caller() {
            private int next = number;

            @Override
            public byte[] request() {
                return requests.get(next++ % requests.size());
            }

            @Override
            public void check(Reply reply) {
                reply.expect(status);
            }
        };
    }

    /** A request of each workload in turn. */
    static Workload mixed(List<Workload> workloads) {
        return number -> new Caller() {
            private final List<Caller> callers =
                    workloads.stream().map(workload -> workload.caller(number)).toList();
            private int turn = number;

            @Override
            public byte[] request() {
                turn = (turn + 1) % callers.size();
                return callers.get(turn).request();
            }

            @Override
            public void check(Reply reply) {
                callers.get(turn).check(reply);
            }
        };
    }
}
