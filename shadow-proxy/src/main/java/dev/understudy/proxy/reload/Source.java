package dev.understudy.proxy.reload;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyOrigin;
import dev.understudy.policy.PolicyResult;
import dev.understudy.policy.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The last good policy of one origin, and what is wrong with a newer one. Immutable.
 *
 * @param name what it is called where a problem is told
 * @param good empty where there never was one, or it was withdrawn
 */
record Source(PolicyOrigin origin, String name, Optional<Versioned> good, List<String> problems) {
    Source {
        problems = List.copyOf(problems);
    }

    static Source without(PolicyOrigin origin, String name) {
        return new Source(origin, name, Optional.empty(), List.of());
    }

    /** After another text: a good one takes the place of the present one, of a bad one only the problems are kept. */
    Source after(String version, PolicyResult result) {
        return switch (result) {
            case PolicyResult.Valid(Policy policy) -> holding(version, policy);
            case PolicyResult.Invalid(List<Problem> wrong) ->
                refusing(wrong.stream().map(problem -> problem.sentence(name)).toList());
        };
    }

    Source holding(String version, Policy policy) {
        return new Source(origin, name, Optional.of(new Versioned(policy, version, origin)), List.of());
    }

    Source refusing(List<String> why) {
        return new Source(origin, name, good, why);
    }

    /** A policy and where it comes from. */
    record Versioned(Policy policy, String version, PolicyOrigin from) {}
}
