package dev.understudy.evidence.noise;

import java.util.List;

/**
 * A place of an endpoint where both sides have values of one type that differ, with what the rechecks say. Groups in which a
 * side has null, nothing or another type there are never among its own.
 *
 * @param id of the first of its groups
 * @param rechecks exchanges in which the primary was asked again and the shared data had not moved
 * @param disagreed those of them in which it answered something else of the same type
 * @param moved exchanges in which the shared data moved there
 * @param exchanges that show one of its groups and that nothing excuses there
 * @param closed those of them that show nothing else
 * @param refusedAt how often the primary had disagreed when somebody refused it; 0 where nobody did
 */
public record NoisyPlace(
        long id,
        long endpointId,
        String method,
        String template,
        String location,
        List<Long> groups,
        long rechecks,
        long disagreed,
        long moved,
        long exchanges,
        long closed,
        long refusedAt) {
    /** Fewer disagreements are an accident. */
    private static final long ENOUGH = 3;

    public NoisyPlace {
        groups = List.copyOf(groups);
    }

    public String endpoint() {
        return method + " " + template;
    }

    /** Whether it is worth a person's time: as a rule and not by accident, still open, and not refused on the same evidence. */
    public boolean isWorthProposing() {
        return disagreed >= ENOUGH && 2 * disagreed > rechecks && exchanges > 0 && disagreed >= 2 * refusedAt;
    }
}
