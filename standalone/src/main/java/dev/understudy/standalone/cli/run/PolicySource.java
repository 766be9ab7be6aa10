package dev.understudy.standalone.cli.run;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.policy.Upstream;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a role's policy comes from: a file, two addresses, or a file with its addresses replaced. */
final class PolicySource {
    private PolicySource() {}

    /** @throws CannotStart with every problem of the file, one a line */
    static Policy file(Path file) {
        return switch (PolicyFile.read(file)) {
            case PolicyResult.Valid(Policy policy) -> policy;
            case PolicyResult.Invalid(var problems) ->
                throw new CannotStart("the policy cannot be used:\n"
                        + problems.stream()
                                .map(problem -> "  " + problem.sentence(file.toString()))
                                .collect(Collectors.joining("\n")));
        };
    }

    /** @throws CannotStart where neither a file nor both addresses are given, or the file has problems */
    static Policy of(@Nullable Path file, @Nullable URI primary, @Nullable URI candidate) {
        if (file == null) {
            if (primary == null || candidate == null) {
                throw new CannotStart("`up` needs --primary URL and --candidate URL, or --policy FILE.");
            }
            return Policies.between(primary, candidate);
        }
        Policy policy = file(file);
        return policy.withUpstreams(at(policy.primary(), primary), at(policy.candidate(), candidate));
    }

    private static Upstream at(Upstream upstream, @Nullable URI url) {
        return url == null ? upstream : upstream.withUrl(url);
    }
}
