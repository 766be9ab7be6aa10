package dev.understudy.bench;

import java.net.URI;
import java.util.List;

/**
 * One way for a request to reach the primary.
 *
 * @param servers whose CPU time is the peer's own cost; empty for the way without a proxy, whose cost is the primary's
 * @param beside servers it makes work, whose CPU time is told apart: the Kafka broker
 */
record Peer(String name, URI address, List<Server> servers, List<Server> beside, Published published) {
    Peer {
        servers = List.copyOf(servers);
        beside = List.copyOf(beside);
    }

    /** One that publishes nothing. */
    static Peer silent(String name, URI address, List<Server> servers) {
        return new Peer(name, address, servers, List.of(), Published.NOTHING);
    }

    /** So far; not a number without servers. */
    double cpuSeconds() {
        return seconds(servers);
    }

    /** That part of it which Java's compilers took. */
    double compilerSeconds() {
        return servers.stream().mapToDouble(Server::compilerSeconds).sum();
    }

    double cpuSecondsBeside() {
        return seconds(beside);
    }

    private static double seconds(List<Server> servers) {
        return servers.stream()
                .mapToDouble(Server::cpuSeconds)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    boolean isAlive() {
        return servers.stream().allMatch(Server::isAlive);
    }
}
