package dev.understudy.evidence.record;

/**
 * Records that are gone from the log of a partition and cannot be read any more.
 *
 * @param generation of the evidence that readers show
 * @param from the position, where the first of them would stand
 * @param to where reading goes on: above it, or below where the log was cut off
 * @param records at least so many are gone unread
 */
public record LogGap(Partition partition, long generation, Reason reason, long from, long to, long records) {

    /** Stored by its label, so constants are only ever added. */
    public enum Reason {
        /** The log begins above the position: what is old was deleted before it was read. */
        RETENTION("retention"),
        /** The log ends below what was there before: Kafka has lost acknowledged records. */
        TRUNCATED("truncated");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The ledger's name for it. */
        public String label() {
            return label;
        }
    }
}
