package dev.understudy.evidence.group;

import java.util.List;
import java.util.Optional;

/** Finds out whether a group is the matter of one of several instances. Pure. */
public final class OnlyInstance {
    /** What chance alone may explain as often as this is not said. */
    private static final double CHANCE = 0.05;

    private OnlyInstance() {}

    /**
     * The instance that all exchanges of the group come from, where others of its side answered, too, so that chance would
     * rarely spare them.
     *
     * @param count the group's mismatches; where not the instance of each is known, nothing can be said
     */
    public static Optional<InstanceShare> of(long count, List<InstanceShare> shares) {
        return shares.stream()
                .filter(share -> count > 0 && share.mismatches() == count)
                .filter(share -> isTelling(share, shares))
                .findFirst();
    }

    private static boolean isTelling(InstanceShare one, List<InstanceShare> shares) {
        long compared = shares.stream()
                .filter(share -> share.side().equals(one.side()))
                .mapToLong(InstanceShare::compared)
                .sum();
        double share = (double) one.compared() / compared;
        return one.compared() < compared && Math.pow(share, (double) one.mismatches()) <= CHANCE;
    }
}
