package dev.understudy.policy;

import java.util.List;

/** What came of reading a policy file. */
public sealed interface PolicyResult {
    record Valid(Policy policy) implements PolicyResult {}

    /** @param problems all of them, in the order of the file; never empty */
    record Invalid(List<Problem> problems) implements PolicyResult {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("an invalid policy needs a problem");
        }
    }
}
