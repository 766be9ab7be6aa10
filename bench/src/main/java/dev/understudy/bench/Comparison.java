package dev.understudy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Loads the peers one after another, round by round, each other round in reverse, so that none has the better time of day. */
final class Comparison {
    private static final double PER = 10_000;
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final double QUIET_CPU_SECONDS = 0.02;
    private static final int LOOKS = 20;
    private static final int COLD_STEPS = 40;
    /** Enough where only the load is new. */
    private static final int WARM_STEPS = 12;
    /** A JVM that is short of processors compiles in bursts, and counts for long before it compiles: a few steps say nothing. */
    private static final int QUIET_STEPS = 8;
    /** Share of a peer's CPU time below which its compilers count as resting. */
    private static final double RESTING = 0.02;

    private static final double STILL_WARMING = 0.95;

    private final List<Peer> peers;
    private final Duration length;

    /** @param length of the load on one peer in one round */
    Comparison(List<Peer> peers, Duration length) {
        this.peers = List.copyOf(peers);
        this.length = length;
    }

    /** Loads each peer until, for some steps, a request has cost it no less and its compilers rest; who has none is warm after one. */
    void warmUp(Load load, Duration step) {
        warmUp(load, step, COLD_STEPS);
    }

    /** The same for another load, before which they were warm. */
    void warmUpFurther(Load load, Duration step) {
        warmUp(load, step, WARM_STEPS);
    }

    private void warmUp(Load load, Duration step, int most) {
        for (Peer peer : peers) {
            progress("warming up " + peer.name());
            double least = Double.POSITIVE_INFINITY;
            int quiet = 0;
            int needed = peer.compilerSeconds() > 0 ? QUIET_STEPS : 1;
            int steps = 0;
            for (; steps < most && quiet < needed; steps++) {
                double compilers = peer.compilerSeconds();
                double all = peer.cpuSeconds();
                double cost = measure(peer, load, step).cpu();
                boolean compiles = peer.compilerSeconds() - compilers > RESTING * (peer.cpuSeconds() - all);
                quiet = compiles || cost < least * STILL_WARMING ? 0 : quiet + 1;
                least = Math.min(least, cost);
            }
            progress(peer.name() + (quiet < needed ? " is not warm after " : " is warm after ") + steps + " steps");
        }
    }

    /** The medians of each peer's rounds, in the order of the peers. */
    List<Measurement> run(Load load, int rounds) {
        List<Measurement> measured = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Peer peer : round % 2 == 1 ? peers : peers.reversed()) {
                progress("round " + round + " of " + rounds + ": " + peer.name());
                measured.add(measure(peer, load, length));
            }
        }
        return peers.stream().map(peer -> medianOf(peer, measured)).toList();
    }

    private static Measurement medianOf(Peer peer, List<Measurement> measured) {
        return Measurement.median(measured.stream()
                .filter(each -> each.peer().equals(peer.name()))
                .toList());
    }

    /** What the peer still does after the load, such as copies and publishing, belongs to its cost. */
    private static Measurement measure(Peer peer, Load load, Duration length) {
        double publishedBefore = peer.published().soFar();
        double cpuBefore = peer.cpuSeconds();
        double besideBefore = peer.cpuSecondsBeside();
        LoadReport report = load.on(peer.address(), length);
        settle(peer);
        double cpu = peer.cpuSeconds() - cpuBefore;
        double beside = peer.cpuSecondsBeside() - besideBefore;
        if (!peer.isAlive()) throw new CannotMeasure(peer.name() + " ended under load.");
        double requests = Math.max(1, report.requests());
        return new Measurement(
                peer.name(),
                report.perSecond(),
                report.p50(),
                report.p99(),
                cpu / requests * PER,
                beside / requests * PER,
                report.failed() / requests,
                (peer.published().soFar() - publishedBefore) / requests);
    }

    /** Returns when the peer rests. */
    private static void settle(Peer peer) {
        double before = peer.cpuSeconds() + peer.cpuSecondsBeside();
        for (int look = 0; look < LOOKS; look++) {
            LockSupport.parkNanos(QUIET.toNanos());
            double now = peer.cpuSeconds() + peer.cpuSecondsBeside();
            if (!(now - before > QUIET_CPU_SECONDS)) return;
            before = now;
        }
    }

    private static void progress(String line) {
        System.err.println("  " + line);
    }
}
