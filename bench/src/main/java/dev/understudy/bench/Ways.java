package dev.understudy.bench;

/** The names of the ways for a request to reach the primary, under which tables and targets know them. */
final class Ways {
    static final String DIRECT = "direct";
    static final String NGINX = "nginx";
    static final String NGINX_MIRROR = "nginx mirror";
    /** Forwards, mirrors nothing. */
    static final String PLAIN = "plain understudy";
    /** Mirrors everything and publishes every exchange. */
    static final String UNDERSTUDY = "understudy";
    /** Mirrors everything and has no Kafka to publish to. */
    static final String WITHOUT_KAFKA = "without Kafka";

    private Ways() {}
}
