package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Route;
import dev.understudy.proxy.dryrun.DryRunWatch;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What routes stand on that mirror by leave.
 *
 * @param date leaves expire while the proxy runs
 * @param isolated the isolated upstreams, by name
 */
public record LeaveLinks(UtcDate date, DryRunWatch dryRuns, Map<String, IsolatedCandidate> isolated) {
    public static final LeaveLinks NONE =
            new LeaveLinks(new UtcDate(InstantSource.system()), DryRunWatch.NEVER, Map.of());

    public LeaveLinks {
        isolated = Map.copyOf(isolated);
    }

    /** In UTC, as leaves are given. */
    LocalDate today() {
        return date.today();
    }

    /**
     * What speaks against a copy of the route at present: a dry run needs proof, and an isolated upstream that a changed
     * policy brought needs a restart.
     */
    Optional<LedgerCounter> against(Route route) {
        return switch (route.mirror()) {
            case Mirroring.DryRun dryRun ->
                dryRuns.mayRun(route.name()) ? Optional.empty() : Optional.of(LedgerCounter.DRY_RUN_OFF);
            case Mirroring.Isolated there ->
                isolated.containsKey(there.upstream().name())
                        ? Optional.empty()
                        : Optional.of(LedgerCounter.ROUTE_NEVER);
            case Mirroring.Never never -> Optional.empty();
            case Mirroring.Safe safe -> Optional.empty();
            case Mirroring.ReadOnly readOnly -> Optional.empty();
        };
    }
}
