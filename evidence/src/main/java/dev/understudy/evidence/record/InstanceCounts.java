package dev.understudy.evidence.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Counts by instance: the compared exchanges of each endpoint, and those that show each group as a mismatch. A row for each
 * endpoint and each group of a batch, whatever the number of instances.
 */
final class InstanceCounts {
    private InstanceCounts() {}

    /** @param of an endpoint or a group, by the table */
    private record Key(long of, int pair) {}

    private record Answering(boolean ofCandidate, long instance) {
        static final Comparator<Answering> BY_SIDE =
                Comparator.comparing(Answering::ofCandidate).thenComparingLong(Answering::instance);
    }

    /** @param bound of instances told apart */
    static void add(Handle handle, Scope scope, int bound, List<Counted> counted) {
        List<Counted> compared = counted.stream()
                .filter(each -> each.exchange().outcome() instanceof Outcome.Compared)
                .toList();
        Set<String> names = new HashSet<>();
        compared.forEach(each -> names.addAll(names(each)));
        if (names.isEmpty()) return;
        Map<String, Long> ids = new InstanceIds(handle, bound).of(names);
        Map<Key, Map<Answering, Long>> endpoints = new HashMap<>();
        Map<Key, Map<Answering, Long>> groups = new HashMap<>();
        for (Counted each : compared) {
            List<Answering> answering = answering(each.exchange().answeredBy(), ids);
            count(endpoints, new Key(each.endpoint(), each.pair()), answering);
            mismatches(each).forEach(group -> count(groups, new Key(group, each.pair()), answering));
        }
        add(handle, scope, "answered_for_endpoint", "endpoint_id", endpoints);
        add(handle, scope, "answered_for_group", "group_id", groups);
    }

    private static List<String> names(Counted exchange) {
        AnsweredBy by = exchange.exchange().answeredBy();
        return Stream.of(by.primary(), by.candidate())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** An instance without a name is not counted. */
    private static List<Answering> answering(AnsweredBy by, Map<String, Long> ids) {
        List<Answering> answering = new ArrayList<>(2);
        if (!by.primary().isEmpty()) answering.add(new Answering(false, Dictionary.id(ids, by.primary())));
        if (!by.candidate().isEmpty()) answering.add(new Answering(true, Dictionary.id(ids, by.candidate())));
        return answering;
    }

    private static void count(Map<Key, Map<Answering, Long>> counts, Key key, List<Answering> answering) {
        if (answering.isEmpty()) return;
        Map<Answering, Long> of = counts.computeIfAbsent(key, absent -> new TreeMap<>(Answering.BY_SIDE));
        answering.forEach(each -> of.merge(each, 1L, Long::sum));
    }

    private static Set<Long> mismatches(Counted exchange) {
        return exchange.members().stream()
                .filter(Member::mismatches)
                .map(Member::group)
                .collect(Collectors.toSet());
    }

    private static void add(
            Handle handle, Scope scope, String table, String of, Map<Key, Map<Answering, Long>> counts) {
        if (counts.isEmpty()) return;
        var upsert = handle.prepareBatch("""
                        insert into <table> as t
                            (<of>, pair_id, generation, partition_id, of_candidate, instances, counts)
                        values (:of, :pair, :generation, :partition, :candidate, :instances, :counts)
                        on conflict (<of>, pair_id, generation, partition_id) do update
                        set (of_candidate, instances, counts) = (
                            select array_agg(k.candidate order by k.candidate, k.instance),
                                   array_agg(k.instance order by k.candidate, k.instance),
                                   array_agg(k.n order by k.candidate, k.instance)
                            from (
                                select candidate, instance, sum(n)::bigint as n
                                from (
                                    select * from unnest(t.of_candidate, t.instances, t.counts) as before (candidate, instance, n)
                                    union all
                                    select * from unnest(excluded.of_candidate, excluded.instances, excluded.counts)
                                ) both_of_them
                                group by candidate, instance) k)
                        """).define("table", table).define("of", of);
        counts.forEach((key, answered) -> in(scope.in(upsert), key, answered).add());
        upsert.execute();
    }

    private static PreparedBatch in(PreparedBatch upsert, Key key, Map<Answering, Long> answered) {
        Set<Answering> who = answered.keySet();
        return upsert.bind("of", key.of())
                .bind("pair", key.pair())
                .bindArray(
                        "candidate",
                        Boolean.class,
                        who.stream().map(Answering::ofCandidate).toList())
                .bindArray(
                        "instances",
                        Integer.class,
                        who.stream()
                                .map(each -> Math.toIntExact(each.instance()))
                                .toList())
                .bindArray("counts", Long.class, List.copyOf(answered.values()));
    }
}
