package dev.understudy.evidence.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known to be gone from the log. Nobody knows whose records those were: they are put down to the endpoints and lives of
 * which records are missing that Kafka had acknowledged. Mutable: what is taken is taken.
 */
final class LogLosses {
    /** What Kafka acknowledged and its log does not have, though nobody noticed a gap. */
    static final String NOT_IN_LOG = "not-in-log";

    private final List<Loss> losses;

    LogLosses(List<Loss> losses) {
        this.losses = List.copyOf(losses);
    }

    static LogLosses none() {
        return new LogLosses(List.of());
    }

    /** Of one topic, for one reason. Mutable. */
    static final class Loss {
        private final String topic;
        private final String reason;
        private final boolean orMore;
        private long left;

        /** @param orMore whether it may have been more records than that */
        Loss(String topic, String reason, boolean orMore, long records) {
            this.topic = topic;
            this.reason = reason;
            this.orMore = orMore;
            this.left = records;
        }

        private boolean mayBeOf(String some) {
            return some.isEmpty() || some.equals(topic);
        }
    }

    /**
     * By reason, no more than are left and no more than that.
     *
     * @param topic of the life; empty where it is not known
     */
    Map<String, Long> take(String topic, long atMost) {
        Map<String, Long> taken = new TreeMap<>();
        long wanted = atMost;
        for (Loss loss : losses) {
            long some = loss.mayBeOf(topic) ? Math.min(wanted, loss.left) : 0;
            if (some <= 0) continue;
            taken.merge(loss.reason, some, Long::sum);
            loss.left -= some;
            wanted -= some;
        }
        return taken;
    }

    /** Why more is missing than is known to be gone, once all is read. */
    String reasonForMore(String topic) {
        return losses.stream()
                .filter(loss -> loss.orMore && loss.mayBeOf(topic))
                .map(loss -> loss.reason)
                .findFirst()
                .orElse(NOT_IN_LOG);
    }
}
