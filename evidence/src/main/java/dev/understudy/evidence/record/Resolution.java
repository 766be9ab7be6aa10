package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Finds the rows that exchanges are counted in, and adds those that are new: pairs, groups, patterns, in that order. */
final class Resolution {
    private final Map<EndpointKey, Long> endpoints;

    private Resolution(Map<EndpointKey, Long> endpoints) {
        this.endpoints = endpoints;
    }

    /** @param isShown whether readers see what is written, so that a group that comes back has regressed */
    static List<Counted> of(
            Handle handle,
            Bounds bounds,
            List<JudgedExchange> judged,
            Map<EndpointKey, Long> endpoints,
            boolean isShown) {
        return new Resolution(endpoints).counted(handle, bounds, judged, isShown);
    }

    private List<Counted> counted(Handle handle, Bounds bounds, List<JudgedExchange> judged, boolean isShown) {
        Map<PairKey, Long> pairs = PairIds.of(
                handle, bounds.pairs(), judged.stream().map(PairKey::of).toList());
        var groupIds = new GroupIds(handle, bounds.groups());
        Map<GroupKey, Long> groups = groupIds.of(groups(judged));
        if (isShown) Regressions.mark(handle, mismatches(judged, groups));

        List<Pattern> patterns =
                judged.stream().map(exchange -> pattern(exchange, groups)).toList();
        Map<Pattern, PatternIds.Placed> placed = new PatternIds(handle, bounds, groupIds).of(patterns);
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            JudgedExchange exchange = judged.get(i);
            int pair = Math.toIntExact(Dictionary.id(pairs, PairKey.of(exchange)));
            PatternIds.Placed place = Objects.requireNonNull(placed.get(patterns.get(i)));
            counted.add(new Counted(exchange, endpoint(exchange), pair, place.id(), place.members()));
        }
        return counted;
    }

    private Map<GroupKey, Finding> groups(List<JudgedExchange> judged) {
        Map<GroupKey, Finding> groups = new LinkedHashMap<>();
        for (JudgedExchange exchange : judged) {
            for (Finding finding : comparedFindings(exchange)) groups.putIfAbsent(key(exchange, finding), finding);
        }
        return groups;
    }

    private Pattern pattern(JudgedExchange exchange, Map<GroupKey, Long> groups) {
        var members = new TreeSet<Member>();
        for (Finding finding : comparedFindings(exchange)) {
            long group = Dictionary.id(groups, key(exchange, finding));
            members.add(new Member(group, finding.rule(), finding.standing()));
        }
        return Pattern.of(endpoint(exchange), exchange.outcome(), members);
    }

    private Set<Regressions.Sighting> mismatches(List<JudgedExchange> judged, Map<GroupKey, Long> groups) {
        Set<Regressions.Sighting> seen = new HashSet<>();
        for (JudgedExchange exchange : judged) {
            String version = StorableText.name(exchange.candidateVersion());
            for (Finding finding : comparedFindings(exchange)) {
                long group = Dictionary.id(groups, key(exchange, finding));
                if (!new Member(group, finding.rule(), finding.standing()).mismatches()) continue;
                seen.add(new Regressions.Sighting(group, version, exchange.receivedAt()));
            }
        }
        return seen;
    }

    private GroupKey key(JudgedExchange exchange, Finding finding) {
        return new GroupKey(endpoint(exchange), finding.fingerprintVersion(), finding.fingerprint());
    }

    private long endpoint(JudgedExchange exchange) {
        return Dictionary.id(endpoints, EndpointKey.of(exchange));
    }

    private static List<Finding> comparedFindings(JudgedExchange exchange) {
        return exchange.outcome() instanceof Outcome.Compared ? exchange.findings() : List.of();
    }
}
