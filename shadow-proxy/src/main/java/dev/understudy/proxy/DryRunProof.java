package dev.understudy.proxy;

import dev.understudy.policy.Policy;
import dev.understudy.proxy.dryrun.DryRuns;
import dev.understudy.proxy.forward.Names;
import java.util.Optional;

/** The proof that a proxy would ask of the candidate before its first dry run, without a proxy. */
public final class DryRunProof {
    private DryRunProof() {}

    /**
     * Why the candidate does not give it; empty where it does. Blocks.
     *
     * @throws dev.understudy.policy.CannotStart where a file that TLS needs cannot be used
     */
    public static Optional<String> missing(Policy policy) {
        Sides sides = Sides.of(policy, Names.SYSTEM);
        return DryRuns.missingProof(
                sides.candidate(), sides.candidateTls(), policy.candidate().timeout());
    }
}
