package dev.understudy.evidence.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group with its counts.
 *
 * @param fingerprint as stored; differences of a stored verdict name their group by it
 * @param count exchanges that show it and that no rule excused
 * @param excused exchanges that show it and that a rule excused
 * @param moved exchanges that show it only where the shared data moved or the primary is noisy
 * @param replayed exchanges that show it and that no user asked for but a replay; in no other count
 * @param firstSeen with {@code lastSeen}: null where no exchange of these versions shows it
 * @param stateActor empty until somebody decided
 * @param stateVersion the candidate's version in which it is said to be fixed, or in which it came back; empty where nobody
 *     said, and in other states
 * @param assignee empty where it is nobody's
 * @param link to an issue tracker; empty, or http or https
 * @param mergedInto the group that stands for it; null where it stands for itself. Counts and state are then that one's
 * @param merged the groups that it stands for besides itself
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
        long replayed,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        GroupState state,
        String stateActor,
        Instant stateAt,
        String stateReason,
        String stateVersion,
        String assignee,
        String link,
        @Nullable Long mergedInto,
        List<Long> merged) {
    public MismatchGroup {
        merged = List.copyOf(merged);
    }

    /** The kind of the group of everything that was not explored. */
    public static final String NOT_EXPLORED = "not-explored";

    public String endpoint() {
        return method + " " + template;
    }
}
