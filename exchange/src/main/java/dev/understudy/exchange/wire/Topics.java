package dev.understudy.exchange.wire;

/** The names of the Kafka topics; a prefix of the policy may replace {@code understudy}. */
public final class Topics {
    /** One record per exchange: no key, deleted by age, never compacted, LogAppendTime. */
    public static final String EXCHANGES = "understudy.exchanges";
    /** Records of {@link #EXCHANGES} that nobody can read, with the reason in their headers. */
    public static final String DEAD = "understudy.exchanges.dead";
    /** Ledger reports, keyed by proxy and epoch, compacted: the newest of an epoch is the account of it. */
    public static final String LEDGER = "understudy.ledger";
    /** Orders to all proxies, one partition, compacted, keyed by what they are about: the newest of a key counts. */
    public static final String CONTROL = "understudy.control";

    private Topics() {}
}
