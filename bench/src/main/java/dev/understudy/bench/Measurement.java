package dev.understudy.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One peer's figures: of one round, or the medians of several.
 *
 * @param p50 in milliseconds
 * @param p99 in milliseconds
 * @param cpu seconds of the peer's own processes per 10,000 requests
 * @param cpuBeside the same of the processes it makes work
 * @param failed share of requests without a good answer
 * @param published share of requests whose exchange Kafka has taken; not a number where none is published
 */
record Measurement(
        String peer,
        double perSecond,
        double p50,
        double p99,
        double cpu,
        double cpuBeside,
        double failed,
        double published) {
    static Measurement median(List<Measurement> rounds) {
        return new Measurement(
                rounds.getFirst().peer(),
                median(rounds, Measurement::perSecond),
                median(rounds, Measurement::p50),
                median(rounds, Measurement::p99),
                median(rounds, Measurement::cpu),
                median(rounds, Measurement::cpuBeside),
                median(rounds, Measurement::failed),
                median(rounds, Measurement::published));
    }

    /** @throws IllegalArgumentException if nobody measured the peer */
    static Measurement named(String peer, List<Measurement> measured) {
        return measured.stream()
                .filter(each -> each.peer().equals(peer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody measured " + peer));
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
