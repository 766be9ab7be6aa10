package dev.understudy.proxy.reload;

import dev.understudy.policy.PolicyOrigin;
import java.time.Instant;
import java.util.List;

/**
 * Which policy is in force, and what became of those that should have been.
 *
 * @param version of the one in force
 * @param since when it came into force
 * @param problems why another one did not; empty where all is well
 * @param restarts fields of the file that count only after a restart
 */
public record PolicyState(
        String version, PolicyOrigin from, Instant since, List<String> problems, List<String> restarts) {
    public PolicyState {
        problems = List.copyOf(problems);
        restarts = List.copyOf(restarts);
    }

    PolicyState with(List<String> otherProblems, List<String> otherRestarts) {
        return new PolicyState(version, from, since, otherProblems, otherRestarts);
    }
}
