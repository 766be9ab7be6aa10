package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.group.MismatchGroup;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one body of evidence says of an endpoint, beside another: a new generation and the one that is shown, or two versions.
 *
 * @param before null where it knows nothing of the endpoint
 * @param after null where the other one does not
 * @param newGroups shown by exchanges of the other one alone
 * @param goneGroups shown by exchanges of the first one alone
 */
public record Comparison(
        long endpoint,
        String method,
        String template,
        @Nullable EndpointEvidence before,
        @Nullable EndpointEvidence after,
        List<MismatchGroup> newGroups,
        List<MismatchGroup> goneGroups) {
    public Comparison {
        newGroups = List.copyOf(newGroups);
        goneGroups = List.copyOf(goneGroups);
    }

    /** By template and method; only endpoints of which either compared something. */
    public static List<Comparison> all(
            List<EndpointEvidence> before,
            List<EndpointEvidence> after,
            List<MismatchGroup> groupsBefore,
            List<MismatchGroup> groupsAfter) {
        Map<Long, EndpointEvidence> former = judged(before);
        Map<Long, EndpointEvidence> latter = judged(after);
        Map<Long, EndpointEvidence> all = new HashMap<>(latter);
        all.putAll(former);
        List<MismatchGroup> shownBefore = shown(groupsBefore);
        List<MismatchGroup> shownAfter = shown(groupsAfter);
        return all.values().stream()
                .sorted(Comparator.comparing(EndpointEvidence::template).thenComparing(EndpointEvidence::method))
                .map(endpoint -> new Comparison(
                        endpoint.id(),
                        endpoint.method(),
                        endpoint.template(),
                        former.get(endpoint.id()),
                        latter.get(endpoint.id()),
                        without(shownAfter, shownBefore, endpoint.id()),
                        without(shownBefore, shownAfter, endpoint.id())))
                .toList();
    }

    private static Map<Long, EndpointEvidence> judged(List<EndpointEvidence> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.counts().compared() > 0)
                .collect(Collectors.toMap(EndpointEvidence::id, endpoint -> endpoint));
    }

    private static List<MismatchGroup> shown(List<MismatchGroup> groups) {
        return groups.stream().filter(group -> group.count() > 0).toList();
    }

    private static List<MismatchGroup> without(List<MismatchGroup> all, List<MismatchGroup> others, long endpoint) {
        Set<Long> known = others.stream().map(MismatchGroup::id).collect(Collectors.toSet());
        return all.stream()
                .filter(group -> group.endpointId() == endpoint && !known.contains(group.id()))
                .toList();
    }
}
