package dev.understudy.worker.consume;

import dev.understudy.evidence.record.LogGap;
import java.util.Optional;

/**
 * Where reading goes on when a log does not hold what stands at a position. Pure.
 *
 * @param to the next offset to read
 * @param records at least so many are gone unread
 */
record Gap(LogGap.Reason reason, long from, long to, long records) {

    /**
     * @param position the first record that is not in the evidence
     * @param divergence up to where the log is what it was when it was read, as far as Kafka can tell
     * @param start of the log
     * @param end of the log
     * @param knownEnd the highest end that was ever seen of it
     */
    static Gap at(long position, Optional<Long> divergence, long start, long end, long knownEnd) {
        if (divergence.isEmpty() && start > position) {
            return new Gap(LogGap.Reason.RETENTION, position, start, start - position);
        }
        long same = Math.max(start, Math.min(position, divergence.orElse(end)));
        return new Gap(LogGap.Reason.TRUNCATED, position, same, Math.max(0, knownEnd - position));
    }

    String sentence() {
        return switch (reason) {
            case RETENTION ->
                "begins at " + to + ", above the position " + from + ": " + records + " records are lost to retention";
            case TRUNCATED ->
                "was cut off at " + to + ", below the position " + from + ": Kafka has lost records that it had"
                        + " acknowledged, and at least " + records + " of them were not read yet";
        };
    }
}
