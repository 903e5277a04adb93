package org.openmtl.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.openmtl.bench.load.Latencies;

/**
 * What came of a case: medians of its rounds, percentiles over all requests.
 *
 * @param of the case
 * @param perSecond requests
 * @param p50 milliseconds
 * @param p95 milliseconds
 * @param applicationMillis CPU time of the application per operation
 * @param postgresMillis CPU time of PostgreSQL per operation
 */
record Result(Case of, double perSecond, double p50, double p95, double applicationMillis, double postgresMillis) {

    /** Lets the cases take turns, so that whatever else the machine does meets them all. */
    static List<Result> ofTurns(List<Case> cases, int rounds, Duration time) throws Exception {
        List<List<Round>> done = new ArrayList<>();
        cases.forEach(each -> done.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < cases.size(); i++) {
                done.get(i).add(Round.of(cases.get(i), time));
            }
        }
        return IntStream.range(0, cases.size())
                .mapToObj(i -> of(cases.get(i), done.get(i)))
                .toList();
    }

    private static Result of(Case each, List<Round> rounds) {
        Latencies all = Latencies.all(rounds.stream().map(Round::latencies).toList());
        return new Result(
                each,
                median(rounds, Round::perSecond),
                all.millis(0.50),
                all.millis(0.95),
                median(rounds, Round::applicationMillis),
                median(rounds, Round::postgresMillis));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** CPU time of application and PostgreSQL per operation. */
    double millis() {
        return applicationMillis + postgresMillis;
    }
}
