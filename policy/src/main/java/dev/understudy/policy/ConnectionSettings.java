package dev.understudy.policy;

import java.time.Duration;

/**
 * How connections to the instances of one side are kept.
 *
 * @param limit of connections to one instance at once
 * @param keepAlive how long the servers keep an idle connection open; it is used again for less than that
 */
public record ConnectionSettings(int limit, Duration keepAlive) {
    /** Two seconds is what gunicorn does unless told otherwise, and less than all others do. */
    public static ConnectionSettings defaults() {
        return new ConnectionSettings(1024, Duration.ofSeconds(2));
    }
}
