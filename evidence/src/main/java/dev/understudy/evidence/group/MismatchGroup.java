package dev.understudy.evidence.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group with its counts.
 *
 * @param fingerprint as stored; differences of a stored verdict name their group by it
 * @param count exchanges that show it and that no rule excused
 * @param excused exchanges that show it and that a rule excused
 * @param moved exchanges that show it only where the shared data moved or the primary is noisy
 * @param firstSeen with {@code lastSeen}: null where no exchange of these versions shows it
 * @param stateActor empty until somebody decided
 */
public record MismatchGroup(
        long id,
        long endpointId,
        String method,
        String template,
        String fingerprint,
        String kind,
        String location,
        String statusPair,
        String shapes,
        long count,
        long excused,
        long moved,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        GroupState state,
        String stateActor,
        Instant stateAt,
        String stateReason) {
    /** The kind of the group of everything that was not explored. */
    public static final String NOT_EXPLORED = "not-explored";

    public String endpoint() {
        return method + " " + template;
    }
}
