package dev.understudy.proxy.mirror;

import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Route;
import dev.understudy.proxy.dryrun.DryRunWatch;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What routes stand on that mirror by leave.
 *
 * @param clock leaves expire while the proxy runs
 * @param isolated the isolated upstreams, by name
 */
public record LeaveLinks(InstantSource clock, DryRunWatch dryRuns, Map<String, IsolatedCandidate> isolated) {
    public static final LeaveLinks NONE = new LeaveLinks(InstantSource.system(), DryRunWatch.NEVER, Map.of());

    public LeaveLinks {
        isolated = Map.copyOf(isolated);
    }

    /** In UTC, as leaves are given. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Whether the candidate's word is good enough for the route: a dry run needs proof. */
    boolean mayBeSent(Route route) {
        return !(route.mirror() instanceof Mirroring.DryRun) || dryRuns.mayRun(route.name());
    }
}
