package dev.understudy.bench;

/**
 * How much a simulated deployment has of what makes the store grow.
 *
 * @param groups of all endpoints together
 * @param often exchanges of one endpoint in one batch, so that a day shows all that can be shown
 */
record StoreScale(int days, int endpoints, int groups, int partitions, int often) {
    static final StoreScale FULL = new StoreScale(90, 130, 1_000, 8, 40);

    int groupsOfOne() {
        return Math.max(1, Math.ceilDiv(groups, endpoints));
    }
}
