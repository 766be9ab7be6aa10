package dev.understudy.policy;

import java.net.InetSocketAddress;

/**
 * The reports' own part.
 *
 * @param listen the API and the pages
 */
public record ReportsSettings(InetSocketAddress listen, InetSocketAddress admin) {
    public static ReportsSettings defaults() {
        return new ReportsSettings(Written.address("127.0.0.1:8081"), Written.address("127.0.0.1:8084"));
    }

    public ReportsSettings withListen(InetSocketAddress other) {
        return new ReportsSettings(other, admin);
    }

    public ReportsSettings withAdmin(InetSocketAddress other) {
        return new ReportsSettings(listen, other);
    }
}
