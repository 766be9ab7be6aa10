package dev.understudy.evidence.record;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Writes one batch inside a transaction. All writers take locks in the same order (position, head, generation, endpoints,
 * pairs, groups, patterns, instances, callers, each kind by its key), so that they can wait for one another but never in a circle.
 */
final class BatchWriter {
    private final Bounds bounds;

    BatchWriter(Bounds bounds) {
        this.bounds = bounds;
    }

    WriteResult write(Handle handle, Batch batch) {
        var position = Positions.lock(handle, batch.partition(), batch.generation());
        if (position.next() != batch.from()) return new WriteResult.PositionMoved(position.next());
        Head head = Head.hold(handle);
        boolean isShown = head.generation() == batch.generation();
        if (isShown && head.frozen()) return new WriteResult.Held();
        if (!isShown && !isBuilding(handle, batch.generation())) return new WriteResult.GenerationOver();
        if (head.ruleSet() != batch.ruleSet()) return new WriteResult.RulesChanged(head.ruleSet());

        var scope = new Scope(batch.generation(), position.partition());
        var endpoints = EndpointIds.of(handle, endpoints(batch));
        count(handle, scope, batch.judged(), endpoints, isShown);
        Arrivals.add(handle, scope, batch, endpoints);
        DeadLetters.add(handle, scope, batch.dead(), endpoints);
        Positions.advance(handle, position, batch.generation(), batch.reached());
        return new WriteResult.Written();
    }

    /** All that exchanges change but for the ledger; under the lock of their partition's position. */
    void count(
            Handle handle,
            Scope scope,
            List<JudgedExchange> judged,
            Map<EndpointKey, Long> endpoints,
            boolean isShown) {
        List<Counted> counted = Resolution.of(handle, bounds, judged, endpoints, isShown);
        Map<Boolean, List<Counted>> byReplay = counted.stream().collect(partitioningBy(Counted::isReplayed));
        PatternCounts.addReplayed(handle, scope, byReplay.getOrDefault(true, List.of()));
        List<Counted> users = byReplay.getOrDefault(false, List.of());
        PatternCounts.add(handle, scope, users);
        BucketCounts.add(handle, scope, users);
        GroupCounts.add(handle, scope, users);
        InstanceCounts.add(handle, scope, bounds.instances(), users);
        CallerCounts.add(handle, scope, users);
        LatencyCounts.add(handle, scope, users);
        ExposureCounts.add(handle, scope, bounds.parameterSets(), users);
        Samples.keep(handle, scope, bounds.sampleBytes(), counted);
        ToldApart.add(handle, scope, users, endpoints);
    }

    /** Cannot be given up until the transaction ends. */
    private static boolean isBuilding(Handle handle, long generation) {
        return handle.createQuery("select state = 'building' from generation where id = :id for share")
                .bind("id", generation)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    private static List<EndpointKey> endpoints(Batch batch) {
        return Stream.concat(
                        endpoints(batch.judged()),
                        batch.dead().stream().filter(DeadLetters::isOurs).map(EndpointKey::of))
                .toList();
    }

    /** Those that exchanges count under, and those that their proxies named. */
    static Stream<EndpointKey> endpoints(List<JudgedExchange> judged) {
        return judged.stream().flatMap(each -> Stream.of(EndpointKey.of(each), EndpointKey.named(each)));
    }
}
