package dev.understudy.evidence.record;

import java.time.Instant;
import java.util.List;

/**
 * An exchange with the ids of the rows it is counted in.
 *
 * @param members its differences, each once; empty where it was not compared
 */
record Counted(JudgedExchange exchange, long endpoint, int pair, long pattern, List<Member> members) {
    /** The class of the primary's status, 1 to 9; 0 where there is none. */
    int statusClass() {
        return Math.clamp(exchange.primaryStatus() / 100, 0, 9);
    }

    boolean isReplayed() {
        return exchange.asking().replayed();
    }

    boolean isRepeat() {
        return exchange.asking().repeat();
    }

    Instant at() {
        return exchange.receivedAt();
    }
}
