package dev.understudy.proxy.dryrun;

import java.util.Set;

/** What came of asking the candidate to prove that it rolls back. */
sealed interface Proof {
    /** @param instances those that proved it, all there were; as {@link CandidateProbe#instances()} has them */
    record RolledBack(Set<String> instances) implements Proof {
        public RolledBack {
            instances = Set.copyOf(instances);
        }
    }

    /** @param why a sentence for people, without the full stop */
    record Missing(String why) implements Proof {}
}
