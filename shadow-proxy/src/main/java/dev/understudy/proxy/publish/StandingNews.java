package dev.understudy.proxy.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When what the proxy says of itself is worth telling: when it has changed, and once in a while, because compaction keeps the
 * newest report alone. Whatever becomes of it, the ledger is reported. Of one thread.
 */
final class StandingNews {
    /** Far below what Kafka takes as one record. */
    static final int LIMIT_CHARS = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(StandingNews.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(10);

    private final Supplier<String> standing;
    private @Nullable String told;
    private long toldAt;
    private boolean complained;

    StandingNews(Supplier<String> standing) {
        this.standing = standing;
    }

    /** @param nanos monotonic */
    Optional<String> worthTelling(long nanos) {
        return present().filter(now -> !now.equals(told) || nanos - toldAt >= AT_LEAST_EVERY.toNanos());
    }

    /** It has reached Kafka. */
    void told(String news, long nanos) {
        told = news;
        toldAt = nanos;
    }

    private Optional<String> present() {
        try {
            String now = standing.get();
            if (now.length() <= LIMIT_CHARS) return Optional.of(now);
            complain("it is " + now.length() + " characters long");
        } catch (RuntimeException bug) {
            complain(bug.toString());
        }
        return Optional.empty();
    }

    private void complain(String why) {
        if (!complained) LOG.warn("what mirroring does is not told to the reports: {}", why);
        complained = true;
    }
}
