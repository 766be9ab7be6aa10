package dev.understudy.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whether a route's requests are copied to the candidate, by whose leave, and what keeps the copy from doing harm. */
public sealed interface Mirroring {
    /** None of them. */
    record Never() implements Mirroring {}

    /** Those of safe methods (RFC 9110 section 9.2.1). */
    record Safe() implements Mirroring {
        public static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");
    }

    /** All of them: somebody answers for it that they only read, whatever their method. */
    record ReadOnly(Leave leave) implements Mirroring {}

    /**
     * All of them: the candidate rolls back what it did, and proves it with every answer.
     *
     * @param lockTimeout how long the candidate may wait for a lock of the shared database
     */
    record DryRun(Leave leave, Duration lockTimeout) implements Mirroring {}

    /** All of them, to another server, which has a copy of the data. */
    record Isolated(Leave leave, IsolatedUpstream upstream) implements Mirroring {}

    /** The word for it in a policy. */
    default String word() {
        return switch (this) {
            case Never never -> "never";
            case Safe safe -> "safe";
            case ReadOnly readOnly -> "read-only";
            case DryRun dryRun -> "dry-run";
            case Isolated isolated -> "isolated";
        };
    }

    /** The leave without which a route mirrors nothing that may write; empty where none is needed. */
    default Optional<Leave> byLeave() {
        return switch (this) {
            case Never never -> Optional.empty();
            case Safe safe -> Optional.empty();
            case ReadOnly readOnly -> Optional.of(readOnly.leave());
            case DryRun dryRun -> Optional.of(dryRun.leave());
            case Isolated isolated -> Optional.of(isolated.leave());
        };
    }

    /** Whether a request of that method may be copied, as far as the method is what matters. */
    default boolean allows(String method) {
        return switch (this) {
            case Never never -> false;
            case Safe safe -> Safe.METHODS.contains(method);
            case ReadOnly readOnly -> true;
            case DryRun dryRun -> true;
            case Isolated isolated -> true;
        };
    }
}
