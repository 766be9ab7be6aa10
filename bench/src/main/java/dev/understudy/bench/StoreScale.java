package dev.understudy.bench;

import java.time.Duration;

/**
 * How much a simulated deployment has of what makes the store grow.
 *
 * @param groups of all endpoints together
 * @param often exchanges of one endpoint in one batch
 * @param finest between two batches of the last two days
 */
record StoreScale(int days, int endpoints, int groups, int partitions, int often, Duration finest) {
    static final StoreScale FULL = new StoreScale(90, 130, 1_000, 8, 12, Duration.ofMinutes(5));

    StoreScale of(int otherDays) {
        return new StoreScale(otherDays, endpoints, groups, partitions, often, finest);
    }

    int groupsOfOne() {
        return Math.max(1, Math.ceilDiv(groups, endpoints));
    }
}
